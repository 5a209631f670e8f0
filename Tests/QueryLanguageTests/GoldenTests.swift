import QueryLanguage
import TestSupport
import Testing

@Suite struct GoldenTests {
    private static let names = [
        "examples", "words", "operators", "groups", "phrases", "wildcards", "regexes", "fields", "numbers", "facets",
        "sort", "years", "identities", "specification", "diagnostics",
    ]

    @Test(arguments: names)
    func `reads queries as the golden file says`(name: String) throws {
        let golden = try GoldenFile("Goldens/\(name).golden")
        let difference = try golden.difference { QueryFields.parser.parse($0).report }
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test func `every code has a golden, here or with the engine`() throws {
        let engine: Set<Diagnostic.Code> = [.expansionLimit, .relaxed, .typoCorrected, .genreWord]
        let found = Set(try Self.diagnostics().map(\.diagnostic.code))
        #expect(found.union(engine) == Set(Diagnostic.Code.allCases))
        #expect(found.isDisjoint(with: engine))
    }

    @Test func `every code has a golden under its own name`() throws {
        let golden = try GoldenFile("Goldens/diagnostics.golden")
        let found = golden.commands.flatMap { QueryFields.parser.parse($0).diagnostics.map(\.code) }
        #expect(Set(found) == Set(try Self.diagnostics().map(\.diagnostic.code)))
    }

    @Test func `every diagnostic says what was expected`() throws {
        for (text, diagnostic) in try Self.diagnostics() {
            #expect(!diagnostic.expected.isEmpty && diagnostic.expected.count <= 10, "\(text): \(diagnostic)")
        }
    }

    /// Whoever applies a fix does not read the same remark again.
    @Test func `a fix leaves less to fix`() throws {
        for (text, diagnostic) in try Self.diagnostics() {
            guard let fix = diagnostic.suggestion else { continue }
            let isSame = { (other: Diagnostic) in other.code == diagnostic.code && other.message == diagnostic.message }
            let before = QueryFields.parser.parse(text).diagnostics.count(where: isSame)
            let after = QueryFields.parser.parse(fix.query).diagnostics.count(where: isSame)
            #expect(after < before, "\(text) -> \(fix.query)")
        }
    }

    /// Where there is no fix, nobody could know what was meant.
    @Test func `every code but those of limits has a fix somewhere`() throws {
        let fixed = Set(try Self.diagnostics().filter { $0.diagnostic.suggestion != nil }.map(\.diagnostic.code))
        let found = Set(try Self.diagnostics().map(\.diagnostic.code))
        #expect(found.subtracting(fixed) == [.tooDeep, .tooManyClauses])
    }

    private static func diagnostics() throws -> [(text: String, diagnostic: Diagnostic)] {
        try names.flatMap { try GoldenFile("Goldens/\($0).golden").commands }.flatMap { text in
            QueryFields.parser.parse(text).diagnostics.map { (text, $0) }
        }
    }
}
