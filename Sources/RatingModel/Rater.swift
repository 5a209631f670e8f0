import MovieModel

/// A crowd whose votes make one rating: the voters of a provider, of one family.
///
/// Critics and audience of one provider judge by different scales, so they are calibrated apart.
public struct Rater: Hashable, Sendable {
    /// The provider that counts the votes.
    public var provider: ProviderID
    /// Who votes.
    public var family: RatingFamily

    /// Creates a rater.
    public init(provider: ProviderID, family: RatingFamily) {
        self.provider = provider
        self.family = family
    }
}
