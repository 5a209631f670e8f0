import MovieModel

/// Makes one explained rating of many: the c-rating, version 1.
///
/// Providers rate by different scales, with different care and different numbers of voters. Each rating is put on the
/// scale of one anchor provider, weighed by what its votes and its rater's record are worth, and combined with the mean
/// of all movies, which counts for much while votes are few. It never falls when a rating rises, stays in 0…100, and
/// no further rater or vote makes it less certain.
public struct CRatingModel: Sendable {
    private let parameters: RatingParameters

    /// Creates a model of fixed parameters.
    public init(parameters: RatingParameters = .seed) {
        self.parameters = parameters
    }

    /// Rates a movie by all its ratings. The order of the ratings is only that of the contributions.
    ///
    /// - Complexity: O(n) for n ratings.
    public func rate(_ ratings: [RatingInput]) -> MovieRating {
        let pool = RatingPool(ratings)
        let observations = pool.totals.map { Observation($0, by: parameters) }
        let total = total(observations)
        var rating = MovieRating(total: total)
        for (family, observations) in Dictionary(grouping: observations, by: \.rating.rater.family) {
            rating.families[family] = self.total(observations)
        }
        for category in RatingCategory.allCases {
            rating.categories[category] = self.rating(of: category, pool.categories[category] ?? [], total: total)
        }
        return rating
    }

    private func total(_ observations: [Observation]) -> CRating {
        let posterior = Posterior(
            priorMean: parameters.mean, priorSpread: parameters.spread, observations: observations,
            familySpreads: parameters.familySpreads)
        return posterior.rating(ignorance: parameters.spread * parameters.spread)
    }

    /// A category is expected where the total is, and moved by its own votes.
    private func rating(of category: RatingCategory, _ ratings: [PooledRating], total: CRating) -> CRating {
        let prior = parameters.prior(of: category)
        let totalVariance = total.standardDeviation * total.standardDeviation
        let posterior = Posterior(
            priorMean: min(max(total.value + prior.offset, 0), 100),
            priorSpread: (prior.spread * prior.spread + totalVariance).squareRoot(),
            observations: ratings.map { Observation($0, by: parameters) }, familySpreads: parameters.familySpreads)
        let ignorance = parameters.spread * parameters.spread + prior.spread * prior.spread
        return posterior.rating(ignorance: ignorance, isEstimated: ratings.isEmpty)
    }
}
