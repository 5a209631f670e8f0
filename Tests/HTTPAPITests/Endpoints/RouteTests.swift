import Testing

@testable import HTTPAPI

@Suite struct RouteTests {
    @Test(
        arguments: [
            ([], .page), (["movies", "search"], .search), (["movies", "cm_000001"], .movie("cm_000001")),
            (["genres"], .genres), (["providers"], .providers), (["livez"], .live), (["readyz"], .ready),
            (["movies"], nil),
            (["genres", ""], nil), (["movies", "search", "x"], nil), (["Movies", "search"], nil), ([""], nil),
        ] as [([String], Route?)])
    func `finds the route of a path`(segments: [String], route: Route?) {
        #expect(Route(segments: segments) == route)
    }
}
