import MovieModel

/// What is believed of a movie after its ratings: a normal distribution about a weighted mean.
///
/// Ratings of one family repeat each other, so a family has an effect of its own that no number of its raters can
/// average out: with the weights `w` of a family summing to `S`, the family as a whole weighs `S / (1 + phi² S)`. A
/// discount by the number of raters would let another rater *widen* the interval; this cannot.
struct Posterior {
    /// The mean before any rating.
    let priorMean: Double
    /// The standard deviation before any rating.
    let priorSpread: Double
    let observations: [Observation]
    let familySpreads: [RatingFamily: Double]

    /// The c-rating.
    ///
    /// - Parameter ignorance: the variance of a movie of which nothing at all is known, against which confidence counts.
    func rating(ignorance: Double, isEstimated: Bool = false) -> CRating {
        let factors = factors()
        let weights = observations.map { $0.weight * (factors[$0.rating.rater.family] ?? 0) }
        let priorWeight = 1 / (priorSpread * priorSpread)
        let total = weights.reduce(priorWeight, +)
        let weighted = zip(weights, observations).reduce(priorWeight * priorMean) { $0 + $1.0 * $1.1.value }
        let value = min(max(weighted / total, 0), 100)
        let contributions = zip(observations, weights).map { observation, weight in
            observation.contribution(share: weight / total, to: value)
        }
        return CRating(
            value: value, standardDeviation: (1 / total).squareRoot(), confidence: max(0, 1 - 1 / total / ignorance),
            contributions: contributions, prior: (share: priorWeight / total, mean: priorMean), isEstimated: isEstimated
        )
    }

    /// What each family's weights are multiplied with, for the effect its raters share.
    private func factors() -> [RatingFamily: Double] {
        var sums: [RatingFamily: Double] = [:]
        for observation in observations { sums[observation.rating.rater.family, default: 0] += observation.weight }
        return sums.reduce(into: [:]) { factors, sum in
            let phi = familySpreads[sum.key] ?? 0
            factors[sum.key] = 1 / (1 + phi * phi * sum.value)
        }
    }
}

extension Observation {
    /// What the observation did to a value.
    fileprivate func contribution(share: Double, to total: Double) -> Contribution {
        var contribution = Contribution(
            provider: rating.rater.provider, family: rating.rater.family, linear: rating.linear, calibrated: value,
            votes: rating.votes, share: share)
        contribution.isCalibrated = calibration.isFitted
        contribution.isDerived = rating.isDerived
        contribution.pull = share * (value - total)
        return contribution
    }
}
