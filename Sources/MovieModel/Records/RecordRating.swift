/// A rating as a provider publishes it, checked to lie on its scale.
public struct RecordRating: Hashable, Sendable {
    /// The provider whose voters it sums up: the publisher itself, or the one it was copied from.
    public var origin: ProviderID
    /// Who rated.
    public var family: RatingFamily
    /// The provider's name for the rated part, `nil` for the whole movie.
    public var categoryLabel: String?
    /// The value on ``scale``.
    public var value: Double
    /// The scale it is published on.
    public var scale: ClosedRange<Double>
    /// The number of votes behind it, where published.
    public var votes: Int?
    /// The variance of single votes on ``scale``, where a distribution is published.
    public var variance: Double?

    /// Creates a rating.
    ///
    /// - Precondition: `value` is on `scale`.
    public init(
        origin: ProviderID, family: RatingFamily, categoryLabel: String? = nil, value: Double,
        scale: ClosedRange<Double>, votes: Int? = nil
    ) {
        precondition(scale.contains(value), "a rating lies on its scale")
        self.origin = origin
        self.family = family
        self.categoryLabel = categoryLabel
        self.value = value
        self.scale = scale
        self.votes = votes
    }

    /// The value on the unit interval.
    public var score: UnitScore {
        guard let score = UnitScore(value, on: scale) else { preconditionFailure("a rating lies on its scale") }
        return score
    }
}
