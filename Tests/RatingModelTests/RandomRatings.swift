import MovieModel
import RatingModel
import TestSupport

extension SeededGenerator {
    private static let raters: [(String, RatingFamily)] = [
        ("imdb", .audience), ("movielens", .audience), ("tmdb", .audience), ("metacritic", .critic),
        ("metacritic", .audience), ("rottentomatoes", .critic), ("rottentomatoes", .audience), ("blog", .critic),
        ("me", .user),
    ]

    /// Ratings of different raters, for totals and categories.
    mutating func ratings(upTo limit: Int = 6, withCategories: Bool = true) -> [RatingInput] {
        var ratings: [RatingInput] = []
        for rater in Self.raters.shuffled(using: &self).prefix(Int.random(in: 0...limit, using: &self)) {
            let categories: [RatingCategory?] =
                withCategories ? [nil] + RatingCategory.allCases.shuffled(using: &self) : [nil]
            for category in categories.prefix(Int.random(in: 1...categories.count, using: &self)) {
                ratings.append(rating(by: rater, of: category))
            }
        }
        return ratings
    }

    private mutating func rating(by rater: (String, RatingFamily), of category: RatingCategory?) -> RatingInput {
        let magnitude = Double.random(in: 0...6, using: &self)
        var rating = RatingInput(
            provider: .example(rater.0), family: rater.1, category: category,
            score: .example(Double.random(in: 0...1, using: &self)),
            votes: Int.random(in: 0...5, using: &self) == 0 ? nil : 1 + Int(exponential(magnitude)))
        if Bool.random(using: &self) { rating.variance = Double.random(in: 0...2500, using: &self) }
        return rating
    }

    /// Ten to the power of `magnitude`, without a mathematics library.
    private func exponential(_ magnitude: Double) -> Double {
        (0..<Int(magnitude)).reduce(1 + 9 * (magnitude - magnitude.rounded(.down))) { product, _ in product * 10 }
    }
}

extension ProviderID {
    /// A provider of a test. A bad code is a slip in the test and traps.
    static func example(_ code: String) -> Self {
        guard let id = Self(code) else { preconditionFailure("not a provider code: \(code)") }
        return id
    }
}

extension UnitScore {
    /// A score of a test. One off the scale is a slip in the test and traps.
    static func example(_ value: Double) -> Self {
        guard let score = Self(value) else { preconditionFailure("not a score: \(value)") }
        return score
    }
}

/// Whether two numbers are equal but for rounding.
func isClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
    abs(left - right) <= tolerance
}
