import MovieModel
import RatingModel
import TestSupport
import Testing

@Suite struct CRatingModelTests {
    let model = CRatingModel()

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `agrees with the definition`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ratings = random.ratings(upTo: 9, withCategories: false)
        let total = model.rate(ratings).total
        let expected = SlowModel().total(ratings)
        #expect(isClose(total.value, expected.mean))
        #expect(isClose(total.standardDeviation * total.standardDeviation, expected.variance))
        #expect(isClose(total.confidence, 1 - expected.variance / (9.8 * 9.8)))
    }

    /// By hand: one IMDb rating weighs 1 / (3.4² + 20² / n + 4²), the prior 1 / 9.8².
    @Test func `rates one well-known film as by hand`() {
        let rating = RatingInput(provider: .example("imdb"), family: .audience, score: .example(0.87), votes: 2_000_000)
        let total = model.rate([rating]).total
        #expect(isClose(total.value, 81.158, within: 0.001))
        #expect(isClose(total.standardDeviation, 4.628, within: 0.001))
        #expect(isClose(total.low, 72.09, within: 0.01) && isClose(total.high, 90.23, within: 0.01))
        #expect(total.providerCount == 1 && total.voteCount == 2_000_000 && !total.isInsufficient)
        #expect(total.contributions.map(\.isCalibrated) == [true])
    }

    /// One rater without disagreement or family is IMDb's formula (v R + m C) / (v + m) with m = sigma² / T².
    @Test(arguments: [1, 10, 1000])
    func `is the formula of the IMDb Top 250 for one plain rater`(votes: Int) {
        let rater = Rater(provider: .example("plain"), family: .user)
        let parameters = RatingParameters(
            version: "test", mean: 70, spread: 10, calibrations: [rater: .unfitted(tau: 0, sigma: 20)])
        let rating = RatingInput(provider: rater.provider, family: rater.family, score: .example(0.9), votes: votes)
        let value = CRatingModel(parameters: parameters).rate([rating]).total.value
        #expect(isClose(value, (Double(votes) * 90 + 4 * 70) / (Double(votes) + 4)))
    }

    @Test func `knows nothing but the mean of all movies without ratings`() {
        let rating = model.rate([])
        #expect(isClose(rating.total.value, 60.8) && isClose(rating.total.standardDeviation, 9.8))
        #expect(rating.total.isInsufficient && isClose(rating.total.confidence, 0) && rating.families.isEmpty)
        #expect(rating.total.priorShare == 1 && rating.total.priorPull == 0)
        #expect(rating.categories.count == 3)
    }

    @Test func `takes no rating from no votes`() {
        let rating = RatingInput(provider: .example("imdb"), family: .audience, score: .example(0), votes: 0)
        #expect(model.rate([rating]) == model.rate([]))
    }

    @Test(arguments: [(8.7, 0.0...10.0), (87, 0...100), (4.35, 0...5)] as [(Double, ClosedRange<Double>)])
    func `does not depend on the declared scale`(value: Double, scale: ClosedRange<Double>) throws {
        let score = try #require(UnitScore(value, on: scale))
        let reference = RatingInput(provider: .example("imdb"), family: .audience, score: .example(0.87), votes: 500)
        let rating = RatingInput(provider: .example("imdb"), family: .audience, score: score, votes: 500)
        #expect(isClose(model.rate([rating]).total.value, model.rate([reference]).total.value))
    }

    @Test func `rates families apart`() {
        let critic = RatingInput(provider: .example("metacritic"), family: .critic, score: .example(0.9), votes: 40)
        let crowd = RatingInput(provider: .example("imdb"), family: .audience, score: .example(0.5), votes: 40_000)
        let rating = model.rate([critic, crowd])
        #expect(rating.families[.critic] == model.rate([critic]).total)
        #expect(rating.families[.audience] == model.rate([crowd]).total)
        #expect(rating.families[.user] == nil)
    }

    @Test func `marks raters that were never calibrated`() {
        let rating = RatingInput(provider: .example("blog"), family: .critic, score: .example(0.3), votes: 5)
        let contribution = model.rate([rating]).total.contributions.first
        #expect(
            contribution?.isCalibrated == false && contribution?.linear == 30
                && isClose(contribution?.calibrated ?? 0, 30))
    }

    @Test func `takes what a provider declares of itself`() {
        var declaration = ProviderDeclaration(id: .example("blog"), name: "Blog")
        declaration.sigma = 10
        declaration.reliability = 2
        let parameters = RatingParameters.seed.extended(by: [declaration])
        let rating = RatingInput(provider: .example("blog"), family: .user, score: .example(1), votes: 25)
        // The weight is 1 / (2² + 10² / 25), the prior's 1 / 9.8².
        let value = CRatingModel(parameters: parameters).rate([rating]).total.value
        #expect(isClose(value, (60.8 / 96.04 + 100.0 / 8) / (1 / 96.04 + 1.0 / 8)))
    }

    @Test func `believes few votes no more for agreeing`() {
        var rating = RatingInput(provider: .example("movielens"), family: .audience, score: .example(1), votes: 1)
        let plain = model.rate([rating]).total
        rating.variance = 0
        #expect(isClose(model.rate([rating]).total.value, plain.value))
    }
}
