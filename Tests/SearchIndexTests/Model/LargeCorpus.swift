import Glibc
import MovieModel
import SearchIndex
import TestSupport

/// Many movies of one short title each, so that terms are frequent enough for every form of list.
///
/// Some words follow the place in static rank, so that lists end at the ends of blocks.
enum LargeCorpus {
    /// The words at the ends of blocks: `head127` is in the first 127 documents, `each130` in every 130th.
    static let lengths = [1, 2, 63, 64, 65, 127, 128, 129, 255, 256, 257, 384]
    static let periods = [2, 3, 7, 64, 65, 127, 128, 129, 130, 200]
    private static let count = 200

    /// Movies in static rank order, the first one first.
    static func movies(_ total: Int, using random: inout SeededGenerator) throws -> [IndexedMovie] {
        try (0..<total).map { place in
            var words = title(using: &random)
            if let length = lengths.filter({ place < $0 }).randomElement(using: &random) {
                words.append("head\(length)")
            }
            for length in lengths where place >= total - length && words.count < 6 { words.append("tail\(length)") }
            for period in periods where place % period == period - 1 && words.count < 7 {
                words.append("each\(period)")
            }
            let year = Int.random(in: 0..<9, using: &random) == 0 ? nil : Int.random(in: 1920...2020, using: &random)
            var movie = try IndexedMovie.sample(
                Int64(total - place), words.joined(separator: " "), year: year, votes: 10 * (total - place),
                rating: Double(Int.random(in: 100...999, using: &random)) / 10)
            movie.genres = ["drama", "horror", "war"].filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
            return movie
        }
    }

    /// Words of which the first is in a quarter of the titles and each later one in fewer.
    private static func title(using random: inout SeededGenerator) -> [String] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in word(using: &random) }
    }

    /// A word: the k-th with a probability that falls as 1/k.
    static func word(using random: inout SeededGenerator) -> String {
        let place = Int(pow(Double(count), Double.random(in: 0..<1, using: &random))) - 1
        return Int.random(in: 0..<4, using: &random) == 0
            ? "rare\(Int.random(in: 0..<count, using: &random))" : "word\(place)"
    }
}
