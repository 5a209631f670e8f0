import MovieModel
import RatingModel
import TestSupport
import Testing

@Suite struct CategoryRatingTests {
    let model = CRatingModel()

    private func rating(_ score: Double, _ category: RatingCategory? = nil, votes: Int = 30) -> RatingInput {
        RatingInput(
            provider: .example("blog"), family: .critic, category: category, score: .example(score), votes: votes)
    }

    @Test(arguments: RatingCategory.allCases)
    func `falls back to the total where nobody rated apart`(category: RatingCategory) throws {
        let movie = model.rate([rating(0.9)])
        let estimated = try #require(movie.categories[category])
        #expect(estimated.isEstimated && estimated.contributions.isEmpty && !estimated.isInsufficient)
        #expect(isClose(estimated.value, movie.total.value))
        let variance = 36 + movie.total.standardDeviation * movie.total.standardDeviation
        #expect(isClose(estimated.standardDeviation * estimated.standardDeviation, variance))
    }

    @Test func `moves with its own votes, and leaves the total`() throws {
        let plain = model.rate([rating(0.6)])
        let movie = model.rate([rating(0.6), rating(1, .soundtrack)])
        let soundtrack = try #require(movie.categories[.soundtrack])
        #expect(movie.total == plain.total)
        #expect(soundtrack.value > movie.total.value && !soundtrack.isEstimated && soundtrack.contributions.count == 1)
        #expect(movie.categories[.performance] == plain.categories[.performance])
    }

    @Test func `moves with the total`() throws {
        let low = try #require(model.rate([rating(0.3), rating(0.8, .screenplay)]).categories[.screenplay])
        let high = try #require(model.rate([rating(0.9), rating(0.8, .screenplay)]).categories[.screenplay])
        #expect(low.value < high.value)
    }

    @Test func `makes a total of categories alone`() throws {
        let movie = model.rate([rating(0.6, .performance, votes: 40), rating(1, .soundtrack)])
        let same = model.rate([rating(0.8, votes: 40)]).total
        let contribution = try #require(movie.total.contributions.first)
        #expect(contribution.isDerived && isClose(contribution.linear, 80) && contribution.votes == 40)
        #expect(isClose(movie.total.value, same.value) && !movie.total.isInsufficient)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `agrees with the definition`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let ratings = random.ratings(upTo: 9)
        let movie = model.rate(ratings)
        for category in RatingCategory.allCases {
            let rating = try #require(movie.categories[category])
            let expected = SlowModel().posterior(
                ratings.filter { $0.category == category }, priorMean: movie.total.value,
                priorVariance: 36 + movie.total.standardDeviation * movie.total.standardDeviation)
            #expect(isClose(rating.value, expected.mean))
            #expect(isClose(rating.standardDeviation * rating.standardDeviation, expected.variance))
            #expect(rating.isEstimated == !ratings.contains { $0.category == category })
        }
    }
}
