import MovieModel
import RatingModel
import TestSupport
import Testing

/// What must hold for every movie, whatever its ratings.
@Suite struct RatingPropertyTests {
    let model = CRatingModel()

    @Test(arguments: 0..<250 as Range<UInt64>)
    func `explains every rating exactly`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for rating in model.rate(random.ratings()).all {
            let sum = rating.contributions.reduce(rating.priorShare * rating.priorMean) {
                $0 + $1.share * $1.calibrated
            }
            #expect(isClose(sum, rating.value))
            #expect(isClose(rating.contributions.reduce(rating.priorPull) { $0 + $1.pull }, 0))
            #expect(isClose(rating.contributions.reduce(rating.priorShare) { $0 + $1.share }, 1))
        }
    }

    @Test(arguments: 0..<250 as Range<UInt64>)
    func `stays on the scale`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for rating in model.rate(random.ratings()).all {
            #expect(0 <= rating.low && rating.low <= rating.value && rating.value <= rating.high && rating.high <= 100)
            #expect((0...1).contains(rating.confidence) && rating.standardDeviation > 0)
        }
    }

    @Test(arguments: 0..<250 as Range<UInt64>)
    func `never falls when a rating rises`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var ratings = random.ratings()
        guard let index = ratings.indices.randomElement(using: &random) else { return }
        let before = model.rate(ratings)
        ratings[index].score = .example(Double.random(in: ratings[index].score.value...1, using: &random))
        for (old, new) in zip(before.all, model.rate(ratings).all) { #expect(new.value >= old.value - 1e-9) }
    }

    @Test(arguments: 0..<250 as Range<UInt64>)
    func `does not depend on the order of ratings`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ratings = random.ratings()
        let shuffled = model.rate(ratings.shuffled(using: &random))
        for (left, right) in zip(model.rate(ratings).all, shuffled.all) {
            #expect(isClose(left.value, right.value) && isClose(left.standardDeviation, right.standardDeviation))
        }
    }

    @Test(arguments: 0..<250 as Range<UInt64>)
    func `is no less certain for more votes, and weighs them no less`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var ratings = random.ratings(withCategories: false)
        guard let index = ratings.indices.filter({ ratings[$0].votes != nil }).randomElement(using: &random) else {
            return
        }
        let before = model.rate(ratings).total
        ratings[index].votes? += Int.random(in: 1...1000, using: &random)
        let after = model.rate(ratings).total
        #expect(after.standardDeviation <= before.standardDeviation + 1e-12)
        #expect(after.contributions[index].share >= before.contributions[index].share - 1e-12)
    }

    @Test(arguments: 0..<250 as Range<UInt64>)
    func `is no less certain for another rater`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ratings = random.ratings(upTo: 9, withCategories: false)
        for count in ratings.indices {
            let before = model.rate(Array(ratings[..<count])).total
            let after = model.rate(Array(ratings[...count])).total
            #expect(after.standardDeviation <= before.standardDeviation + 1e-12)
        }
    }

    @Test(arguments: 0..<250 as Range<UInt64>)
    func `is not moved by a new family of the same opinion`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ratings = random.ratings(withCategories: false).filter { $0.family != .user }
        let before = model.rate(ratings).total
        let owner = RatingInput(
            provider: .example("owner"), family: .user, score: .example(before.value / 100), votes: 9)
        #expect(isClose(model.rate(ratings + [owner]).total.value, before.value))
    }

    @Test(arguments: 0..<250 as Range<UInt64>)
    func `is not moved by copies`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ratings = random.ratings()
        let copies = ratings.map { rating in
            var copy = rating
            copy.isDerived = true
            copy.score = .example(Double.random(in: 0...1, using: &random))
            return copy
        }
        #expect(model.rate(ratings + copies) == model.rate(ratings))
    }
}

extension MovieRating {
    /// The total and the categories, always in the same order.
    fileprivate var all: [CRating] { [total] + RatingCategory.allCases.compactMap { categories[$0] } }
}
