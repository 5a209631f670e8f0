import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// Texts made to take long, over movies enough that they would.
@Suite struct HostileTextTests {
    private static let movies: [IndexedMovie] = {
        var random = SeededGenerator(seed: 20_000)
        return (try? LargeCorpus.movies(8_000, using: &random)) ?? []
    }()
    private static let fixture = Result { try IndexFixture(movies) }

    private static func repeated(_ count: Int, _ text: String) -> String {
        Array(repeating: text, count: count).joined(separator: " ")
    }

    private static let texts = [
        "\"w\"*", "\"word0 w\"*", "title:\"word0 w\"*", "sort:-confidence,spread,title",
        "\"\(repeated(50, "word0 word1"))\"~500", "\"word0 word0\"~5", "*o*", "-*o* -*r*",
        repeated(120, "word0"), (0..<100).map { "word\($0)" }.joined(separator: " "), "wordd~2 rarre~2",
    ]

    @Test(arguments: texts) func `every search ends soon after its time`(text: String) throws {
        let index = try Self.fixture.get().index
        var request = SearchRequest(query: QueryParser(fields: index.fields).parse(text))
        request.timeBudget = .milliseconds(2)
        let start = ContinuousClock.now
        let result = index.found(request)
        // Far above two milliseconds, for a build that is not optimized on a machine with other work.
        #expect(ContinuousClock.now - start < .seconds(1))
        request.timeBudget = nil
        guard !result.isIncomplete else { return }
        #expect(result.total == index.found(request).total)
    }

    @Test func `a limit without bound ends in time too`() throws {
        let index = try Self.fixture.get().index
        var request = SearchRequest(query: QueryParser(fields: index.fields).parse(""))
        (request.limit, request.timeBudget) = (.max, .milliseconds(1))
        let result = index.found(request)
        #expect(result.isIncomplete)
        #expect(result.hits.count < Self.movies.count)
    }

    @Test(arguments: ["w", "r", "each", "word1"]) func `a phrase with many completions finds what titles hold`(
        prefix: String
    ) throws {
        let index = try Self.fixture.get().index
        let parser = QueryParser(fields: index.fields)
        let titles = Self.movies.map { $0.titles[0].text.split(separator: " ").map(String.init) }
        let alone = index.found(SearchRequest(query: parser.parse("\"\(prefix)\"*")))
        #expect(alone.total == titles.count { $0.contains { $0.hasPrefix(prefix) } })
        let behind = index.found(SearchRequest(query: parser.parse("\"word0 \(prefix)\"*")))
        let expected = titles.count { words in
            zip(words, words.dropFirst()).contains { $0 == "word0" && $1.hasPrefix(prefix) }
        }
        #expect(behind.total == expected)
    }

    @Test func `only what was allocated last is given back`() {
        let scratch = SearchScratch(documentCount: 10)
        let first = scratch.allocate(64, of: UInt32.self)
        let second = scratch.allocate(1, of: UInt32.self)
        scratch.trim(first, to: 1)
        #expect(scratch.allocate(1, of: UInt32.self) > second)
        let last = scratch.allocate(64, of: UInt32.self)
        _ = scratch.allocate(1 << 20, of: UInt8.self)  // In another chunk.
        scratch.trim(last, to: 1)
        let large = scratch.allocate(1 << 21, of: UInt8.self)
        large.initialize(repeating: 1, count: 1 << 21)
        #expect(large[(1 << 21) - 1] == 1)
    }
}
