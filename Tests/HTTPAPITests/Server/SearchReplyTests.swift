import Foundation
import HTTPAPI
import SearchIndex
import TestSupport
import Testing

/// What a search replies.
@Suite(.everyWay) struct SearchReplyTests {
    @Test func `has the documented shape`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/movies/search?query=alien+1979&facets=genre").json()
            let query = try #require(body["query"] as? [String: Any])
            #expect(query["text"] as? String == "alien 1979")
            #expect(query["mode"] as? String == "forgiving")
            #expect(query["matched_by"] is String)
            for key in ["canonical", "reading"] { #expect((query[key] as? String)?.isEmpty == false) }
            for key in ["diagnostics", "relaxed", "corrections"] { #expect(query[key] is [Any]) }
            #expect(query["did_you_mean"] is NSNull)

            let total = try #require(body["total"] as? [String: Any])
            #expect(total["relation"] as? String == "eq")
            let results = try #require(body["results"] as? [[String: Any]])
            #expect(results.first?["title"] as? String == "Alien")
            #expect(results.first?["id"] as? String == "cm_000001")
            #expect(results.first?["match"] is [String: Any])

            let meta = try #require(body["meta"] as? [String: Any])
            #expect(meta["index_generation"] as? Int == 1)
            #expect(meta["built_at"] as? String == "2026-11-22T16:00:00Z")
            #expect(meta["incomplete"] as? Bool == false)
            #expect(meta["took_ms"] is Double || meta["took_ms"] is Int)
            let genre = try #require((body["facets"] as? [String: Any])?["genre"] as? [String: Any])
            #expect(genre["mode"] as? String == "disjunctive")
            let values = try #require(genre["values"] as? [[String: Any]])
            #expect(values.contains { $0["query"] as? String == "genre:horror alien 1979" })
        }
    }

    @Test func `gives diagnostics their places`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let reply = try await client.get("/movies/search?query=alien+1979")
            let query = try #require(try reply.json()["query"] as? [String: Any])
            let hint = try #require(
                (query["diagnostics"] as? [[String: Any]])?.first { $0["code"] as? String == "year_hint" })
            #expect(hint["span"] as? [String: Int] == ["start": 6, "end": 10])
            #expect(hint["utf16"] as? [String: Int] == ["start": 6, "end": 10])
            #expect(hint["severity"] as? String == "info")
        }
    }

    @Test func `refuses errors in a query when it is told to be strict`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/movies/search?query=year:abc&strict=true").json()
            #expect(body["type"] as? String == "/problems/query-syntax")
            let error = try #require((body["errors"] as? [[String: Any]])?.first)
            #expect(error["code"] as? String == "bad_value")
            #expect(error["parameter"] as? String == "query")
            #expect(error["span"] is [String: Int])
        }
    }

    @Test func `links its pages so that every hit is met once`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            var target: String? = "/movies/search?query=genre%3Ahorror&per_page=7&sort=year"
            var seen: [String] = []
            var pageCount = 0
            var total = 0
            while let here = target {
                let body = try await client.get(here).json()
                let page = try #require(body["page"] as? [String: Any])
                let results = try #require(body["results"] as? [[String: Any]])
                pageCount += 1
                #expect(page["number"] as? Int == pageCount)
                #expect(page["size"] as? Int == 7)
                #expect(page["count"] as? Int == results.count)
                #expect(page["pages"] as? Int == 7)
                #expect((page["prev"] is NSNull) == (pageCount == 1))
                let found = try #require((body["total"] as? [String: Any])?["value"] as? Int)
                #expect(pageCount == 1 || found == total)
                total = found
                seen += results.compactMap { $0["id"] as? String }
                target = page["next"] as? String
            }
            #expect(pageCount == 7)
            #expect(seen.count == 46)
            #expect(Set(seen).count == 46)
            #expect(total == 46)
        }
    }

    @Test func `names its neighbours in the Link field`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let reply = try await client.get("/movies/search?q=genre:horror&page=2&per_page=20")
            let base = "/movies/search?query=genre%3Ahorror"
            #expect(
                reply["Link"]
                    == "<\(base)>; rel=\"first\", <\(base)>; rel=\"prev\", <\(base)&page=3>; rel=\"next\", "
                    + "<\(base)&page=3>; rel=\"last\"")
            #expect(try await client.get("/movies/search?query=xyzzyplugh")["Link"] == nil)
        }
    }

    @Test func `leads back from a page past the end`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/movies/search?query=genre:horror&page=9").json()
            let page = try #require(body["page"] as? [String: Any])
            #expect(page["count"] as? Int == 0)
            #expect(page["next"] is NSNull)
            #expect(page["prev"] as? String == "/movies/search?query=genre%3Ahorror&page=3")
        }
    }

    @Test func `is not sent again to a client that holds it`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let target = "/movies/search?query=alien"
            let first = try await client.get(target)
            let tag = try #require(first["ETag"])
            #expect(tag.hasPrefix("\""))
            #expect(first["Cache-Control"] == "public, max-age=60, stale-while-revalidate=600")
            #expect(first["Vary"] == "Accept-Language, Accept-Encoding, Origin")
            #expect(first["Access-Control-Expose-Headers"]?.contains("ETag") == true)

            let connection = try await client.connection()
            let again = try await connection.request("GET", target, headers: [("If-None-Match", tag)])
            #expect(again.status == 304)
            #expect(again["ETag"] == tag)
            #expect(again["Content-Length"] == nil)
            let other = try await connection.request(
                "GET", target + "&page=2", headers: [("If-None-Match", tag)])
            #expect(other.status == 200)
            await connection.close()
        }
    }

    @Test func `holds titles that would break a document made by joining strings`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/movies/search?query=genre:war").json()
            let titles = Set((body["results"] as? [[String: Any]] ?? []).compactMap { $0["title"] as? String })
            #expect(titles == Set(FixtureMovie.hostileTitles))
        }
    }

    @Test(arguments: ["alien", "genre:horror sort:year", "year:abc", "\"", "千"])
    func `is the same without a server`(query: String) async throws {
        let stores = try Fixture.shared().stores
        try await withServer(stores) { client in
            let index = try #require(stores.index?.index)
            let target = SearchReply.target(query: query, parameters: [("per_page", "5"), ("facets", "genre")])
            let reply = SearchReply(target: target, index: index)
            #expect(reply.status == 200)
            let served = try await client.get(target)
            #expect(String(decoding: reply.body, as: UTF8.self).withoutMeta == served.text.withoutMeta)
        }
    }
}

extension String {
    /// A reply's document up to what differs from one request to the next.
    fileprivate var withoutMeta: Substring { self[..<(range(of: "\"meta\":")?.lowerBound ?? endIndex)] }
}
