import Testing

@testable import HTTPAPI

@Suite struct RequestTargetTests {
    @Test(arguments: [
        ("/", "/", ""), ("", "/", ""), ("/movies/search?query=it", "/movies/search", "query=it"),
        ("/?a=b?c", "/", "a=b?c"),
        ("http://host:80/livez?verbose", "/livez", "verbose"), ("HTTPS://host", "/", ""),
        ("http://host?x=1", "/", "x=1"),
        ("*", "*", ""),
    ])
    func `splits path and query`(target: String, path: String, query: String) {
        #expect(RequestTarget(target).path == path)
        #expect(RequestTarget(target).query == query)
    }

    @Test(
        arguments: [
            ("/", []), ("/genres", ["genres"]), ("/movies/cm%5F000001", ["movies", "cm_000001"]),
            ("/genres/", ["genres", ""]), ("//", ["", ""]),
        ] as [(String, [String])])
    func `decodes the segments of the path`(target: String, segments: [String]) {
        #expect(RequestTarget(target).segments == segments)
    }

    @Test func `has no segments where one is no UTF-8`() {
        #expect(RequestTarget("/movies/%ff").segments == nil)
    }
}
