import MovieModel

/// What one provider rates a movie, for queries such as `imdb>=7.5`.
public struct IndexedProviderRating: Hashable, Sendable {
    /// Whose rating it is.
    public var provider: ProviderID
    /// The value on the provider's own scale.
    public var value: Double
    /// The votes behind it, where published.
    public var votes: Int?

    /// Creates a rating.
    public init(provider: ProviderID, value: Double, votes: Int?) {
        self.provider = provider
        self.value = value
        self.votes = votes
    }
}
