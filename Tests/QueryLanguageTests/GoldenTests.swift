import QueryLanguage
import TestSupport
import Testing

@Suite struct GoldenTests {
    @Test(arguments: [
        "examples", "words", "operators", "groups", "phrases", "wildcards", "fields", "numbers", "facets", "sort",
        "years",
        "identities", "diagnostics",
    ])
    func `reads queries as the golden file says`(name: String) throws {
        let golden = try GoldenFile("Goldens/\(name).golden")
        let difference = try golden.difference { QueryFields.parser.parse($0).report }
        #expect(difference == nil, "\(difference ?? "")")
    }
}
