import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

@Suite struct FacetCounterTests {
    private static let words = ["word0", "word1", "word2", "word5", "each7", "rare9"]

    /// However the genres of an OR are counted, they are those of the hits.
    @Test(arguments: [1, 2] as [UInt64])
    func `genres of any of some words are those of the hits`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = try LargeCorpus.movies(2_000, using: &random)
        let fixture = try IndexFixture(movies)
        let genres = Dictionary(uniqueKeysWithValues: movies.map { ($0.id, $0.genres) })
        for _ in 0..<30 {
            let asked = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
                Self.words.randomElement(using: &random)
            }
            let clause = SearchClause.any(asked.map { .term(field: "title", $0) })
            let result = try fixture.index.search(clause, SearchOptions(limit: movies.count, facets: [.genre]))
            var expected: [String: Int] = [:]
            for hit in result.hits { for genre in genres[hit.movieID] ?? [] { expected[genre, default: 0] += 1 } }
            let counts = Dictionary(
                uniqueKeysWithValues: (result.facets.first?.values ?? []).map { ($0.code, $0.count) })
            #expect(counts == expected, "\(asked)")
        }
    }
}
