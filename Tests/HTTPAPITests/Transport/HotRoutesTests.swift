import NIOHTTP1
import Testing

@testable import HTTPAPI

/// Which requests may be answered on the event loop.
@Suite struct HotRoutesTests {
    private static func head(
        _ method: HTTPMethod, _ target: String, _ fields: [(String, String)] = []
    ) -> HTTPRequestHead {
        HTTPRequestHead(version: .http1_1, method: method, uri: target, headers: HTTPHeaders(fields))
    }

    @Test(arguments: ["/movies/search", "/movies/search?", "/movies/search?query=alien&page=2"])
    func `takes searches`(target: String) {
        #expect(HotRoutes.all.contain(Self.head(.GET, target, [("Host", "a"), ("Accept", "*/*")])))
        #expect(HotRoutes.all.contain(Self.head(.HEAD, target)))
        #expect(!HotRoutes.none.contain(Self.head(.GET, target)))
    }

    @Test(arguments: [
        "/", "/movies", "/movies/searc", "/movies/searches", "/movies/search/", "/movies/search#x", "/movies%2Fsearch",
        "http://a/movies/search", "//movies/search", "*",
    ])
    func `leaves every other target to the usual way`(target: String) {
        #expect(!HotRoutes.all.contain(Self.head(.GET, target)))
    }

    @Test func `leaves other methods to the usual way`() {
        for method in [HTTPMethod.POST, .OPTIONS, .PUT, .CONNECT] {
            #expect(!HotRoutes.all.contain(Self.head(method, "/movies/search")))
        }
    }

    @Test(arguments: ["Content-Length", "CONTENT-LENGTH", "transfer-encoding", "Expect"])
    func `leaves requests with a body to the usual way`(field: String) {
        #expect(!HotRoutes.all.contain(Self.head(.GET, "/movies/search", [("Host", "a"), (field, "1")])))
    }
}
