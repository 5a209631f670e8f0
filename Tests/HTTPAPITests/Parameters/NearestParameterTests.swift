import QueryLanguage
import Testing

@testable import HTTPAPI

@Suite struct NearestParameterTests {
    @Test(
        arguments: [
            ("pgae", "page"), ("per-page", "per_page"), ("perpage", "per_page"), ("qurey", "query"), ("QUERY", "query"),
            ("sorts", "sort"), ("facet", "facets"), ("strikt", "strict"), ("xyzzy", nil), ("", nil), ("p", nil),
            (String(repeating: "q", count: 10_000), nil),
        ] as [(String, String?)])
    func `finds the name that was meant`(typed: String, meant: String?) {
        #expect(NearestName.to(typed, among: Endpoint.search.parameters.map(\.name)) == meant)
    }
}
