import MovieModel

/// The ratings of a movie sorted out: at most one for each rater and part.
///
/// A rating passed on by others is still one crowd's rating. The crowd's own publication counts; only where it is
/// absent does one copy count in its place.
struct RatingPool {
    /// The ratings of the whole movie, in the order their raters first appear.
    private(set) var totals: [PooledRating] = []
    /// The ratings of each category, in the same order.
    private(set) var categories: [RatingCategory: [PooledRating]] = [:]

    init(_ ratings: [RatingInput]) {
        let ratings = ratings.filter(\.isRated)
        var seen: Set<Rater> = []
        for rater in ratings.map(\.rater) where seen.insert(rater).inserted {
            append(ratings.filter { $0.rater == rater })
        }
    }

    /// Takes in all ratings of one rater.
    private mutating func append(_ ratings: [RatingInput]) {
        var parts: [PooledRating] = []
        for category in RatingCategory.allCases {
            guard let rating = Self.best(ratings.filter { $0.category == category }) else { continue }
            parts.append(PooledRating(rating))
            categories[category, default: []].append(PooledRating(rating))
        }
        if let total = Self.best(ratings.filter { $0.category == nil }) {
            totals.append(PooledRating(total))
        } else {
            totals.append(PooledRating(meanOf: parts))
        }
    }

    /// The one among a crowd's own rating and its copies: its own, else the copy of most votes, else the higher.
    private static func best(_ ratings: [RatingInput]) -> RatingInput? {
        ratings.max { left, right in
            if left.isDerived != right.isDerived { return left.isDerived }
            return (left.votes ?? 0, left.score.value) < (right.votes ?? 0, right.score.value)
        }
    }
}
