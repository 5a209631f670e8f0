import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// What the engine tells the author of a query, in goldens as the parser's own remarks are.
@Suite struct DiagnosticGoldenTests {
    private static let fixture = Result {
        let films = try (0..<1_100).map {
            try IndexedMovie.sample(Int64(1_000 + $0), "film\($0)", year: 1950, votes: $0)
        }
        return try IndexFixture(try FamousMovies.all() + films)
    }

    @Test func `reports as the golden file says`() throws {
        let fixture = try Self.fixture.get()
        let golden = try GoldenFile("../Goldens/diagnostics.golden")
        let difference = try golden.difference { fixture.search($0, limit: 3, explain: true).report }
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test func `every code of the engine has a golden and a place in the guide`() throws {
        let fixture = try Self.fixture.get()
        let found = try GoldenFile("../Goldens/diagnostics.golden").commands.flatMap { fixture.search($0).diagnostics }
        #expect(Set(found.map(\.code)) == [.expansionLimit, .relaxed, .typoCorrected, .genreWord])
        // What was let go has no other word that was expected.
        #expect(found.allSatisfy { $0.expected.isEmpty == ($0.code == .relaxed) })
        let anchors = LanguageGuide(to: fixture.index.fields).anchors
        #expect(found.allSatisfy { anchors.contains(String($0.docs.split(separator: "#").last ?? "")) })
    }
}

extension SearchResult {
    /// The movies found, and what the author of the query is told.
    fileprivate var report: String {
        let ids = hits.map { "\($0.movieID.number) (tier \($0.match?.tier ?? -1))" }.joined(separator: ", ")
        let remarks = diagnostics.map { diagnostic in
            "\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue): \(diagnostic.message) (\(diagnostic.docs))\n"
                + "        \(diagnostic.span.scalars)\n"
                + "  expected  \(diagnostic.expected.joined(separator: " | "))"
                + (diagnostic.suggestion.map { "\n  fix       \($0.query)" } ?? "")
        }
        return (["total \(total): \(ids)"] + remarks).joined(separator: "\n")
    }
}
