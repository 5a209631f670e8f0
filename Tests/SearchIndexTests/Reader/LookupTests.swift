import MovieModel
import TestSupport
import Testing

@testable import SearchIndex

/// Look-ups by identity against a look at every movie.
@Suite struct LookupTests {
    private static let namespaces = ["imdb", "tmdb", "wikidata", "a/b", "a", "a%2Fb", "名", "-"]

    /// A value as issuers write them, or as nobody should.
    private static func value(using random: inout SeededGenerator) -> String {
        let number = Int.random(in: 0...60, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "b/\(number)"
        case 1: return String(repeating: "x", count: 230 + number)
        case 2: return String(repeating: "é", count: 100 + number)
        case 3: return ["\0", "/", "%2F", " ", "\u{301}", "\u{202E}tt1", "TT1", "tt1", "👩‍👩‍👧"][number % 9]
        case 4: return "Q\(number)\u{0}"
        default: return "tt\(number)"
        }
    }

    private static func id(using random: inout SeededGenerator) -> ExternalID? {
        ExternalID(
            namespace: namespaces.randomElement(using: &random) ?? "imdb", value: value(using: &random))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `finds movies by every id they have and by no other`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var movies = RandomCorpus.movies(Int.random(in: 1...60, using: &random), using: &random)
        for place in movies.indices {
            movies[place].externalIDs = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
                Self.id(using: &random)
            }
        }
        let index = try IndexFixture(movies).index
        let ordered = movies.sorted(by: StaticRankModel.precedes)
        var known: [ExternalID: MovieID] = [:]
        for movie in ordered { for id in movie.externalIDs where known[id] == nil { known[id] = movie.id } }
        for (id, movie) in known { #expect(try index.movie(with: id) == movie, "seed \(seed), \(id)") }
        for _ in 0..<200 {
            guard let id = Self.id(using: &random) else { continue }
            #expect(try index.movie(with: id) == known[id], "seed \(seed), \(id)")
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `gives the hit document of every movie and of no other`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = RandomCorpus.movies(Int.random(in: 1...60, using: &random), using: &random)
        let index = try IndexFixture(movies).index
        for movie in movies {
            let document = try #require(try index.document(of: movie.id))
            #expect(String(decoding: document, as: UTF8.self).hasPrefix("{\"id\":\"\(movie.id)\""))
        }
        for number: Int64 in [Int64(movies.count) + 1, 1 << 40, .max - 1] {
            guard let id = MovieID(number) else { continue }
            #expect(try index.document(of: id) == nil)
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `counts the movies of every genre`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = RandomCorpus.movies(Int.random(in: 1...60, using: &random), using: &random)
        let index = try IndexFixture(movies).index
        for genre in try index.genreCounts {
            #expect(genre.count == movies.count { $0.genres.contains(genre.code) })
        }
    }
}
