import MovieModel

/// A kind of voters that rates whole movies, and the scale they rate on.
public struct RatedScale: Hashable, Sendable {
    /// Whose voters.
    public var provider: ProviderID
    /// Which of them.
    public var family: RatingFamily
    /// The scale most of their ratings are published on.
    public var scale: ClosedRange<Double>

    /// Creates a rated scale.
    public init(provider: ProviderID, family: RatingFamily, scale: ClosedRange<Double>) {
        self.provider = provider
        self.family = family
        self.scale = scale
    }
}
