import MovieModel

/// The one rating that counts for a rater and a part.
struct PooledRating {
    var rater: Rater
    /// The rating on 0…100.
    var linear: Double
    var votes: Int?
    /// The variance of single votes on 0…100, where known.
    var variance: Double?
    /// Whether it is the mean of the rater's categories, for want of a total.
    var isDerived = false

    init(_ rating: RatingInput) {
        rater = rating.rater
        linear = rating.score.value * 100
        votes = rating.votes
        variance = rating.variance
    }

    /// The total of a rater who rated nothing but categories: their mean.
    ///
    /// The same people vote on every part, so the votes of the parts do not add up.
    ///
    /// - Precondition: `categories` is not empty, and all of one rater.
    init(meanOf categories: [PooledRating]) {
        precondition(!categories.isEmpty)
        self = categories[0]
        linear = categories.reduce(0) { $0 + $1.linear } / Double(categories.count)
        votes = categories.compactMap(\.votes).max()
        variance = nil
        isDerived = true
    }
}
