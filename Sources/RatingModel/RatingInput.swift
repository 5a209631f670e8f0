import MovieModel

/// One rating of a movie, as the model takes it.
public struct RatingInput: Hashable, Sendable {
    /// The provider whose voters it sums up.
    public var provider: ProviderID
    /// Who rated.
    public var family: RatingFamily
    /// The part that is rated, `nil` for the whole movie.
    public var category: RatingCategory?
    /// The rating.
    public var score: UnitScore
    /// The votes behind it, where published. A rating of no votes is none.
    public var votes: Int?
    /// The variance of single votes, in squared points of 0…100, where a distribution is published.
    public var variance: Double?
    /// Whether another provider passes it on. It must not count beside the provider's own.
    public var isDerived: Bool

    /// Creates a rating without a distribution.
    public init(
        provider: ProviderID, family: RatingFamily, category: RatingCategory? = nil, score: UnitScore,
        votes: Int? = nil, isDerived: Bool = false
    ) {
        self.provider = provider
        self.family = family
        self.category = category
        self.score = score
        self.votes = votes
        self.isDerived = isDerived
    }

    /// The crowd it comes from.
    var rater: Rater { Rater(provider: provider, family: family) }

    /// Whether anyone voted.
    var isRated: Bool { votes.map { $0 > 0 } ?? true }
}
