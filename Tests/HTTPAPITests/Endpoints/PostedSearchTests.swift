import HTTPTypes
import MovieModel
import NIOCore
import Testing

@testable import HTTPAPI

@Suite struct PostedSearchTests {
    @Test func `a posted search finds what the same address finds`() throws {
        let service = try Service()
        let get = service.respond("/movies/search?query=night&per_page=3&page=2&sort=-year&facets=genre,year")
        let post = service.respond(
            "/movies/search", .post,
            body: "{\"query\":\"night\",\"per_page\":3,\"page\":2,\"sort\":[\"-year\"],\"facets\":[\"genre\",\"year\"]}"
        )
        #expect(post.status == .ok)
        #expect(post.hitIDs == get.hitIDs)
        #expect(post.hitIDs.count == 3)
        #expect(post.headers[.eTag] == get.headers[.eTag])
    }

    @Test func `refuses what is no JSON, and says where it is wrong`() throws {
        let service = try Service()
        for (body, part) in [
            ("", "no JSON object"), ("[]", "no JSON object"), ("{\"query\":{}}", "query"),
            ("{\"facets\":[1]}", "facets"),
        ] {
            let reply = service.respond("/movies/search", .post, body: body)
            #expect(reply.object["type"] as? String == "/problems/bad-body", "\(body)")
            #expect((reply.object["detail"] as? String)?.contains(part) == true, "\(body): \(reply.text)")
        }
        let xml = service.respond("/movies/search", .post, headers: [.contentType: "text/xml"], body: "{}")
        #expect(xml.status == .unsupportedMediaType)
        let json = service.respond(
            "/movies/search", .post, headers: [.contentType: "Application/JSON; charset=utf-8"], body: "{}")
        #expect(json.status == .ok)
    }

    @Test func `searches several times in one generation`() throws {
        let service = try Service()
        let reply = service.respond(
            "/movies/multi-search", .post,
            body:
                "{\"searches\":[{\"query\":\"alien\"},{\"query\":\"genre:war\"},{\"query\":\"xyzzy\",\"relax\":\"none\"}]}"
        )
        #expect(reply.status == .ok)
        let results = try #require(reply.object["results"] as? [[String: Any]])
        #expect(results.map { ($0["query"] as? [String: Any])?["text"] as? String } == ["alien", "genre:war", "xyzzy"])
        let generations = results.map { ($0["meta"] as? [String: Any])?["index_generation"] as? Int }
        #expect(Set(generations) == [(reply.object["meta"] as? [String: Any])?["index_generation"] as? Int])
        #expect(results.map { ($0["results"] as? [Any])?.isEmpty } == [false, false, true])
    }

    @Test func `a fault in one search names its place and refuses all`() throws {
        let reply = try Service().respond(
            "/movies/multi-search", .post,
            body: "{\"searches\":[{\"query\":\"a\"},{\"pgae\":1},{\"query\":\"year:abc\",\"strict\":true}]}")
        #expect(reply.status == .badRequest)
        let errors = try #require(reply.object["errors"] as? [[String: Any]])
        #expect(errors.map { $0["parameter"] as? String } == ["searches[1].pgae", "searches[2].query"])
    }

    @Test(arguments: [0, Limits.searchesPerRequest + 1])
    func `takes a bounded number of searches`(count: Int) throws {
        let searches = Array(repeating: "{}", count: count).joined(separator: ",")
        let reply = try Service().respond("/movies/multi-search", .post, body: "{\"searches\":[\(searches)]}")
        #expect(reply.object["type"] as? String == "/problems/bad-body")
    }
}
