import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// What holds of every query, on random corpora.
@Suite struct QueryPropertyTests {
    @Test(arguments: 3_000..<3_030 as Range<UInt64>)
    func `text without operators finds what its words find`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try IndexFixture(RandomCorpus.movies(30, using: &random))
        let parser = QueryParser(fields: fixture.index.fields)
        for _ in 0..<20 {
            let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.word(using: &random) }
            let text = words.joined(separator: " ")
            var request = SearchRequest(query: parser.parse(text), limit: 100)
            // What people type beside a title is let go of typed text only.
            request.relax = false
            let typed = fixture.index.found(request)
            var asked = SearchRequest(query: parser.parse(""), limit: 100)
            asked.relax = false
            asked.clause = .words(text)
            let found = fixture.index.found(asked)
            #expect(typed.total == found.total, "\(text)")
            #expect(Set(typed.hits.map(\.movieID)) == Set(found.hits.map(\.movieID)), "\(text)")
        }
    }

    /// By cursor and by offset: one total, no movie twice, and none left out.
    @Test(arguments: 3_100..<3_140 as Range<UInt64>)
    func `every page of a query says the same total and repeats no movie`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try IndexFixture(RandomCorpus.movies(40, using: &random))
        let parser = QueryParser(fields: fixture.index.fields)
        for _ in 0..<10 {
            let query = parser.parse(RandomQuery.text(using: &random))
            let limit = Int.random(in: 1...5, using: &random)
            var seen: [MovieID] = []
            var request = SearchRequest(query: query, limit: limit)
            let total = fixture.index.found(request).total
            for page in 0...(total / limit) {
                request.offset = page * limit
                let result = fixture.index.found(request)
                #expect(result.total == total, "\(query.text), page \(page)")
                seen += result.hits.map(\.movieID)
            }
            #expect(seen.count == total && Set(seen).count == total, "\(query.text)")
            #expect(Self.walked(query, limit, total, fixture) == seen, "\(query.text)")
        }
    }

    /// The movies of all pages, by their cursors.
    private static func walked(_ query: ParsedQuery, _ limit: Int, _ total: Int, _ fixture: IndexFixture) -> [MovieID] {
        var request = SearchRequest(query: query, limit: limit)
        var seen: [MovieID] = []
        for _ in 0...total {
            let result = fixture.index.found(request)
            #expect(result.total == total, "\(query.text)")
            seen += result.hits.map(\.movieID)
            guard let next = result.next else { break }
            request.after = next
        }
        return seen
    }

    /// A word of the corpora, of which no query could make anything else.
    private static func word(using random: inout SeededGenerator) -> String {
        let plain = RandomCorpus.words.filter { word in
            word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
        }
        return (plain.randomElement(using: &random) ?? "alien").lowercased()
    }
}
