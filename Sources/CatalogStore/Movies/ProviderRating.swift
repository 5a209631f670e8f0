import MovieModel

/// A rating as its provider publishes it, with what its provider means by it.
public struct ProviderRating: Hashable, Sendable {
    /// Who publishes it.
    public var provider: ProviderID
    /// Whose voters it sums up: the publisher itself, or the one it was copied from.
    public var origin: ProviderID
    /// Who rated.
    public var family: RatingFamily
    /// The publisher's name for the rated part, `nil` for the whole movie.
    public var categoryLabel: String?
    /// The categories the label stands for; empty for the whole movie and for a part that serves none.
    public var categories: [Weighted<RatingCategory>]
    /// The value on ``scale``.
    public var value: Double
    /// The scale it is published on.
    public var scale: ClosedRange<Double>
    /// The number of votes, where published.
    public var votes: Int?

    /// Creates a rating from what its provider published.
    public init(_ rating: RecordRating, provider: ProviderID, categories: [Weighted<RatingCategory>] = []) {
        self.provider = provider
        origin = rating.origin
        family = rating.family
        categoryLabel = rating.categoryLabel
        self.categories = categories
        value = rating.value
        scale = rating.scale
        votes = rating.votes
    }

    /// The value on 0…100 by its scale alone.
    public var linear: Double { 100 * ((value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)) }
}
