import Testing

@testable import HTTPAPI

@Suite struct RouteTests {
    @Test(
        arguments: [
            ("/", Route(.page)), ("/movies/search", Route(.search)), ("/movies/search?query=it", Route(.search)),
            ("/movies/cm_000001", Route(.movie, "cm_000001")), ("/movies/cm%5F000001", Route(.movie, "cm_000001")),
            ("/movies/multi-search", Route(.multiSearch)), ("/movies/query/parse", Route(.parse)),
            ("/movies/find", Route(.find)), ("/genres", Route(.genres)), ("/%67enres", Route(.genres)),
            ("/facets/genre", Route(.facet, "genre")), ("/problems/bad-body", Route(.problem, "bad-body")),
            ("/admin/ingest/imdb", Route(.ingest, "imdb")),
            ("/admin/ingest/imdb/basics", Route(.ingest, "imdb/basics")),
            ("/admin/ingest/imdb%2Fbasics", Route(.ingest, "imdb/basics")), ("/admin/runs/7", Route(.run, "7")),
            ("http://example.org/livez", Route(.live)), ("/movies", nil), ("/movies/", nil), ("/genres/", nil),
            ("/movies/search/x", nil), ("/Movies/search", nil), ("//", nil), ("/movies%2Fsearch", nil),
            ("/movies/{id}", Route(.movie, "{id}")), ("/facets", nil), ("/facets/", nil), ("/facets/a/b", nil),
            ("/admin/ingest", nil), ("/admin/ingest/a/b/c", nil), ("/movies/%ff", nil),
            ("/openapi.json", Route(.description)),
        ] as [(String, Route?)])
    func `finds the route of a target`(target: String, route: Route?) {
        #expect(Route(RequestTarget(target)) == route)
    }

    @Test(arguments: Endpoint.allCases)
    func `every endpoint can be reached`(endpoint: Endpoint) {
        let target = endpoint.prefix + (endpoint.isTemplate ? "x" : "")
        #expect(Route(RequestTarget(String(target)))?.endpoint == endpoint)
    }
}
