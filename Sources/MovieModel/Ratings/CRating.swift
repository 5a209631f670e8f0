/// The c-rating of a movie, or of one part of it: 0…100 with an interval, and where it comes from.
///
/// `value` is exactly the sum of `share × calibrated` over ``contributions`` and `priorShare × priorMean`, so a
/// person can check it by hand.
public struct CRating: Hashable, Sendable {
    /// The estimate, 0…100.
    public var value: Double
    /// Its standard deviation in points.
    public var standardDeviation: Double
    /// The lower end of the 95 % interval, clipped to 0…100.
    public var low: Double
    /// The upper end.
    public var high: Double
    /// How much more is known than before any vote, 0…1.
    public var confidence: Double
    /// What each rating did, in the order of the ratings.
    public var contributions: [Contribution]
    /// The weight of the prior, 0…1.
    public var priorShare: Double
    /// What the prior expects, 0…100.
    public var priorMean: Double
    /// The number of providers among the contributions.
    public var providerCount: Int
    /// The votes of all contributions together.
    public var voteCount: Int
    /// Whether it rests on no rating of this part, only on the total.
    public var isEstimated: Bool

    /// Creates a c-rating.
    public init(
        value: Double, standardDeviation: Double, confidence: Double, contributions: [Contribution],
        prior: (share: Double, mean: Double), isEstimated: Bool = false
    ) {
        self.value = value
        self.standardDeviation = standardDeviation
        low = max(0, value - 1.96 * standardDeviation)
        high = min(100, value + 1.96 * standardDeviation)
        self.confidence = confidence
        self.contributions = contributions
        priorShare = prior.share
        priorMean = prior.mean
        providerCount = Set(contributions.map(\.provider)).count
        voteCount = contributions.reduce(0) { $0 + ($1.votes ?? 0) }
        self.isEstimated = isEstimated
    }

    /// Whether nobody rated the movie, so that the value is no more than the prior.
    public var isInsufficient: Bool { contributions.isEmpty && !isEstimated }

    /// What the prior did to the value, in points; all pulls sum to zero.
    public var priorPull: Double { priorShare * (priorMean - value) }
}
