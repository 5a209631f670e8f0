import MovieModel
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

@Suite struct SuggestionTests {
    static let fixture = Result { try IndexFixture(try FamousMovies.all()) }

    @Test(arguments: [
        ("matr", ["The Matrix", "The Matrix Reloaded"]), ("the matr", ["The Matrix", "The Matrix Reloaded"]),
        ("godf", ["The Godfather", "The Godfather Part II"]), ("blade r", ["Blade Runner", "Blade Runner 2049"]),
        ("runner", ["Blade Runner", "Blade Runner 2049"]), ("千", ["千と千尋の神隠し"]), ("", []), ("!", []),
        ("haloween", ["Halloween"]), ("hallowe", ["Halloween"]),
    ])
    func `suggests titles, the best known first`(_ text: String, _ expected: [String]) throws {
        let found = try Self.fixture.get().index.suggestions(for: text).map(\.text)
        #expect(Array(found.prefix(expected.count)) == expected)
        #expect(Set(found.map { Folding.folded($0) }).count == found.count)
    }

    @Test func `marks what was typed`() throws {
        let suggestions = try Self.fixture.get().index.suggestions(for: "blade ru", limit: 1)
        #expect(suggestions.map(\.highlights) == [[0..<5, 6..<12]])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `agrees with a look at every title`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = RandomCorpus.movies(60, using: &random)
        let index = try IndexFixture(movies).index
        for _ in 0..<40 {
            let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                RandomCorpus.words.randomElement(using: &random) ?? ""
            }
            let typed = String(words.joined(separator: " ").prefix(Int.random(in: 1...9, using: &random)))
            let limit = Int.random(in: 1...10, using: &random)
            let found = try index.suggestions(for: typed, limit: limit)
            let expected = try Self.slow(index, typed, limit)
            #expect(found.prefix(expected.count).map(\.text) == expected, "“\(typed)”")
            #expect(found.count == expected.count || expected.count < 3)
            #expect(found.count <= limit && Set(found.map(\.movieID)).count == found.count)
        }
    }

    /// What titles that begin so and titles with the text inside give, from all titles.
    private static func slow(_ index: CompiledIndex, _ typed: String, _ limit: Int) throws -> [String] {
        let folded = Folding.folded(typed)
        guard !folded.isEmpty else { return [] }
        let movies = (0..<UInt32(index.documentCount)).map { index.titles.numbers(of: $0).map(index.titles.text) }
        let beginnings = movies.map { titles in
            titles.first { title in
                let title = Folding.folded(title)
                return title.hasPrefix(folded) || stripped(title).hasPrefix(stripped(folded))
            }
        }
        let inside = zip(movies, beginnings).map { titles, beginning in
            beginning == nil ? titles.first { " \(Folding.folded($0))".contains(" \(folded)") } : nil
        }
        var texts: [String] = []
        for text in (beginnings + inside).compactMap({ $0 }) {
            if !texts.contains(where: { Folding.folded($0) == Folding.folded(text) }) { texts.append(text) }
        }
        return Array(texts.prefix(limit))
    }

    private static func stripped(_ folded: String) -> String {
        for article in ["the ", "a ", "an "] where folded.hasPrefix(article) && folded.count > article.count {
            return String(folded.dropFirst(article.count))
        }
        return folded
    }
}
