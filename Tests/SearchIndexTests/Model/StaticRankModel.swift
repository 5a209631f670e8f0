import Glibc
import MovieModel
import SearchIndex

/// The order that no query changes, which settles every tie: more votes, higher c-rating, newer, older identity.
enum StaticRankModel {
    static func precedes(_ left: IndexedMovie, _ right: IndexedMovie) -> Bool {
        let (a, b) = (left.rating.total, right.rating.total)
        if a.voteCount != b.voteCount { return a.voteCount > b.voteCount }
        if a.value != b.value { return a.value > b.value }
        if left.year != right.year { return left.year ?? .min > right.year ?? .min }
        return left.id < right.id
    }

    /// The belief in a movie from its votes alone.
    static func prior(_ movie: IndexedMovie) -> Double {
        Double(Float(log10(1 + Double(movie.rating.total.voteCount))))
    }
}
