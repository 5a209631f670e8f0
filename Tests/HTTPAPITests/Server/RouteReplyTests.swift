import Foundation
import HTTPAPI
import MovieModel
import TestSupport
import Testing

/// Every route over a real connection.
@Suite(.everyWay) struct RouteReplyTests {
    /// A request and the status of its reply.
    struct Exchange: CustomTestStringConvertible {
        var method = "GET"
        var target: String
        var status: Int
        var testDescription: String { "\(method) \(target.prefix(60)) gives \(status)" }
    }

    static let exchanges = [
        Exchange(target: "/movies/search", status: 200), Exchange(target: "/movies/search?query=alien", status: 200),
        Exchange(target: "/movies/search?q=it&facets=genre&explain=true&sort=-year", status: 200),
        Exchange(target: "/movies/search?query=%22%28%5B&facets=*", status: 200),
        Exchange(target: "/movies/search?query=%00%1b", status: 200),
        Exchange(target: "/movies/search?query=script&per_page=100", status: 200),
        Exchange(target: "/movies/search?page=2.43", status: 400),
        Exchange(target: "/movies/search?page=0", status: 400),
        Exchange(target: "/movies/search?per_page=101", status: 400),
        Exchange(target: "/movies/search?page=101&per_page=100", status: 400),
        Exchange(target: "/movies/search?yaer=1999", status: 400),
        Exchange(target: "/movies/search?query=%ff", status: 400),
        Exchange(target: "/movies/search?sort=ratign", status: 400),
        Exchange(target: "/movies/search?facets=gerne", status: 400),
        Exchange(target: "/movies/search?query=year:abc&strict=true", status: 400),
        Exchange(target: "/movies/search?query=year:abc", status: 200),
        Exchange(target: "/movies/cm_000001", status: 200), Exchange(target: "/movies/cm%5F000001", status: 200),
        Exchange(target: "/movies/cm_ffffff", status: 404), Exchange(target: "/movies/CM_000001", status: 404),
        Exchange(target: "/movies/1", status: 404), Exchange(target: "/movies/%ff", status: 404),
        Exchange(target: "/movies/cm_000001?x=1", status: 400), Exchange(target: "/genres", status: 200),
        Exchange(target: "/genres?x", status: 400), Exchange(target: "/providers", status: 200),
        Exchange(target: "/livez", status: 200), Exchange(target: "/readyz", status: 200),
        Exchange(target: "/readyz?verbose", status: 200), Exchange(target: "/readyz?loud", status: 400),
        Exchange(target: "/nowhere", status: 404), Exchange(target: "/movies", status: 404),
        Exchange(target: "/movies/search?query=" + String(repeating: "a", count: 9000), status: 414),
        Exchange(target: "/movies/search?query=" + String(repeating: "a", count: 100_000), status: 414),
        Exchange(target: "/?page=x", status: 400), Exchange(method: "PUT", target: "/movies/search", status: 405),
        Exchange(method: "DELETE", target: "/movies/cm_000001", status: 405),
        Exchange(method: "SEARCH", target: "/", status: 405), Exchange(method: "POST", target: "/nowhere", status: 404),
    ]

    @Test func `answers with the right status and valid JSON`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            for exchange in Self.exchanges {
                let reply = try await client.request(exchange.method, exchange.target)
                #expect(reply.status == exchange.status, "\(exchange.testDescription)")
                let body = try reply.json()
                #expect(reply["X-Request-Id"]?.isEmpty == false)
                guard exchange.status >= 400 else { continue }
                #expect(reply["Content-Type"] == "application/problem+json")
                #expect(body["status"] as? Int == exchange.status)
                #expect(body["instance"] as? String == String(exchange.target.prefix(Limits.targetBytes)))
                #expect((body["type"] as? String)?.hasPrefix("/problems/") == true)
                #expect((body["detail"] as? String)?.isEmpty == false)
                #expect(body["request_id"] as? String == reply["X-Request-Id"])
            }
        }
    }

    @Test func `answers HEAD as GET without a body`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            for exchange in Self.exchanges where exchange.method == "GET" && exchange.target.utf8.count < 1000 {
                let get = try await client.get(exchange.target, headers: [("X-Request-Id", "same")])
                let connection = try await client.connection()
                let head = try await connection.request("HEAD", exchange.target, headers: [("X-Request-Id", "same")])
                // The time of a search differs from one to the next, and with it the length.
                let varying: Set<String> = [
                    "date", "server-timing", exchange.target.hasPrefix("/movies/search") ? "content-length" : "",
                ]
                func fields(_ reply: HTTPReply) -> [String] {
                    reply.headers.filter { !varying.contains($0.name.lowercased()) }
                        .map { "\($0.name.lowercased()): \($0.value)" }.sorted()
                }
                #expect(head.status == get.status)
                #expect(fields(head) == fields(get), "\(exchange.target)")
                // A body sent by mistake would stand before the next reply.
                #expect(try await connection.request("GET", "/livez").status == 200)
                await connection.close()
            }
        }
    }

    @Test func `answers OPTIONS`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            for target in ["/", "/movies/search?query=x", "/movies/cm_000001", "*"] {
                let reply = try await client.request("OPTIONS", target, headers: [("Origin", "https://a.example")])
                #expect(reply.status == 204)
                let methods =
                    ["/", "/movies/cm_000001"].contains(target) ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS"
                #expect(reply["Allow"] == methods)
                #expect(reply["Access-Control-Allow-Methods"] == methods)
                #expect(reply["Access-Control-Allow-Origin"] == "*")
                #expect(reply["Content-Length"] == nil)
            }
        }
    }

    @Test func `says what a wrong method may be`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let reply = try await client.request("PUT", "/genres")
            #expect(reply["Allow"] == "GET, HEAD, OPTIONS")
        }
    }

    @Test func `suggests the parameter that was meant`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/movies/search?pgae=2&per_page=x").json()
            let errors = try #require(body["errors"] as? [[String: Any]])
            #expect(errors.map { $0["parameter"] as? String } == ["pgae", "per_page"])
            #expect((errors[0]["suggestion"] as? [String: Any])?["replacement"] as? String == "page")
            #expect(errors[0]["code"] as? String == "unknown_parameter")
            #expect(errors[1]["code"] as? String == "bad_value")
        }
    }

    @Test func `lists the genres with their counts`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/genres").json()
            let genres = try #require(body["genres"] as? [[String: Any]])
            let horror = try #require(genres.first { $0["code"] as? String == "horror" })
            #expect(horror["count"] as? Int == 46)
            #expect(horror["label"] as? String == "Horror")
            let science = try #require(genres.first { $0["code"] as? String == "sci-fi" })
            #expect((science["aliases"] as? [String])?.contains("scifi") == true)
        }
    }

    @Test func `lists the providers with their terms`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/providers").json()
            let providers = try #require(body["providers"] as? [[String: Any]])
            let imdb = try #require(providers.first { $0["id"] as? String == "imdb" })
            #expect(imdb["name"] as? String == "IMDb")
            #expect(imdb["licence"] as? String == "for <personal> use")
            #expect(imdb["attribution"] as? String == "Ratings by IMDb")
            #expect(imdb["scale"] as? [Double] == [0, 10])
            let coverage = try #require(imdb["coverage"] as? [String: Any])
            #expect(coverage["rated_movies"] as? Int == FixtureMovie.all.count)
        }
    }
}
