import MovieModel

/// A pooled rating read by its calibration: a value on the anchor scale and how far to trust it.
struct Observation {
    let rating: PooledRating
    let calibration: Calibration
    /// The value on the anchor scale, 0…100 (y).
    let value: Double
    /// One over its variance (w).
    let weight: Double

    init(_ rating: PooledRating, by parameters: RatingParameters) {
        self.rating = rating
        calibration = parameters.calibration(of: rating.rater)
        value = calibration.calibrated(rating.linear)
        let votes = rating.votes.map(Double.init) ?? parameters.assumedVotes
        let sigma = Self.sigma(rating, votes: votes, declared: calibration.sigma)
        weight = 1 / calibration.variance(votes: votes, sigma: sigma)
    }

    /// The votes that the declared variance counts for beside a published distribution.
    private static let pseudoVotes = 10.0

    /// The standard deviation of single votes: the published one, pulled to the declared one while votes are few.
    ///
    /// Taken as it is, the distribution of a single vote has no spread at all, and would make one vote as certain as a
    /// million.
    private static func sigma(_ rating: PooledRating, votes: Double, declared: Double) -> Double {
        guard let variance = rating.variance else { return declared }
        let pooled = (votes - 1) * variance + pseudoVotes * declared * declared
        return (pooled / (votes - 1 + pseudoVotes)).squareRoot()
    }
}
