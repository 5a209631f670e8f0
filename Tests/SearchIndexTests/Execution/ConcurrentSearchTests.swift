import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// Searches on many threads while generations are swapped.
@Suite struct ConcurrentSearchTests {
    private static let queries = [
        "star", "the heat", "\"star wars\"", "genre:horror sort:-votes", "alien OR love", "al*",
    ]

    @Test func `every search has the answer of the generation it took`() async throws {
        var random = SeededGenerator(seed: 7)
        let corpora = (0..<2).map { _ in RandomCorpus.movies(25, using: &random) }
        let temporary = try TemporaryDirectory()
        let directory = GenerationDirectory(path: temporary.file("index"))
        _ = try directory.publish { _ = try IndexFixture.compile(corpora[1], to: $0) }
        let current = try CurrentIndex(directory: directory)
        let expected = try corpora.map(Self.answers)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    for round in 0..<400 {
                        let index = current.index
                        let place = round % Self.queries.count
                        let answer = ModelAnswer(index.found(Self.request(Self.queries[place], index)))
                        #expect(answer == expected[index.generation % 2][place])
                    }
                }
            }
            group.addTask {
                for swap in 0..<20 {
                    _ = try directory.publish { _ = try IndexFixture.compile(corpora[swap % 2], to: $0) }
                    #expect(try current.refresh())
                }
            }
            try await group.waitForAll()
        }
    }

    private static func request(_ text: String, _ index: CompiledIndex) -> SearchRequest {
        SearchRequest(
            query: QueryParser(fields: index.fields).parse(text), facets: [.genre, .decade], explain: true)
    }

    /// What the slow model answers.
    private static func answers(_ movies: [IndexedMovie]) throws -> [ModelAnswer] {
        let trial = try ModelTrial(movies)
        return queries.map { text in
            let request = request(text, trial.fixture.index)
            return trial.model.findings(request).answer(request)
        }
    }
}
