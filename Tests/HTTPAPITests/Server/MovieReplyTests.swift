import Foundation
import HTTPAPI
import TestSupport
import Testing

/// What is told of one movie.
@Suite(.everyWay) struct MovieReplyTests {
    @Test func `tells every title, genre and rating with its provider`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/movies/cm_000001").json()
            #expect(body["title"] as? String == "Alien")
            #expect(body["year"] as? Int == 1979)
            #expect(Set(body["genres"] as? [String] ?? []) == ["horror", "sci-fi"])
            func providers(_ key: String) -> Set<String> {
                Set((body[key] as? [[String: Any]] ?? []).compactMap { $0["provider"] as? String })
            }
            for key in ["titles", "genre_labels", "ratings", "people", "external_ids", "records"] {
                #expect(providers(key).isSuperset(of: ["imdb", "movielens"]), "\(key)")
            }
        }
    }

    @Test func `tells contributions that add up`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let body = try await client.get("/movies/cm_000002").json()
            let rating = try #require(body["rating"] as? [String: Any])
            let value = try #require(rating["value"] as? Double)
            let contributions = try #require(rating["contributions"] as? [[String: Any]])
            let prior = try #require(rating["prior"] as? [String: Double])
            #expect(contributions.count == 2)
            func number(_ object: [String: Any], _ key: String) -> Double { object[key] as? Double ?? .nan }
            let sum = contributions.reduce((prior["share"] ?? 0) * (prior["mean"] ?? 0)) {
                $0 + number($1, "share") * number($1, "calibrated")
            }
            #expect(abs(sum - value) < 1e-9)
            let pulls = contributions.reduce(prior["pull"] ?? 0) { $0 + number($1, "pull") }
            #expect(abs(pulls) < 1e-9)
            let parts = try #require(rating["category_ratings"] as? [String: Any])
            #expect(Set(parts.keys) == ["performance", "screenplay", "soundtrack"])
            #expect(rating["estimated"] as? [String] == ["performance", "screenplay", "soundtrack"])
        }
    }

    @Test func `agrees with the hit of the same movie`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let search = try await client.get("/movies/search?query=the+matrix").json()
            let hit = try #require((search["results"] as? [[String: Any]])?.first)
            let id = try #require(hit["id"] as? String)
            let movie = try await client.get("/movies/\(id)").json()
            for key in ["id", "title"] { #expect(hit[key] as? String == movie[key] as? String) }
            #expect(hit["year"] as? Int == movie["year"] as? Int)
            #expect(hit["ids"] as? [String: String] == movie["ids"] as? [String: String])
            #expect(hit["genres"] as? [String] == movie["genres"] as? [String])
            let value = try #require((hit["rating"] as? [String: Any])?["value"] as? Double)
            let exact = try #require((movie["rating"] as? [String: Any])?["value"] as? Double)
            #expect(abs(value - exact) <= 0.051)
        }
    }

    @Test func `sends a client on from a movie merged away`() async throws {
        let fixture = try Fixture.shared()
        try await withServer(fixture.stores) { client in
            let reply = try await client.get("/movies/\(fixture.merged)")
            #expect(reply.status == 410)
            let successor = try #require(try reply.json()["successor"] as? String)
            #expect(successor == "/movies/\(fixture.successor)")
            #expect(try await client.get(successor).status == 200)
        }
    }

    @Test func `is asked for again each time, and sent again only when it changed`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let reply = try await client.get("/movies/cm_000001")
            #expect(reply["Cache-Control"] == "public, no-cache")
            let tag = try #require(reply["ETag"])
            #expect(try await client.get("/movies/cm_000001", headers: [("If-None-Match", tag)]).status == 304)
        }
    }

    @Test func `falls back to the hit document when the catalog cannot be read`() async throws {
        let stores = ServedStores(index: try Fixture.shared().stores.index)
        try await withServer(stores) { client in
            let reply = try await client.get("/movies/cm_000001")
            #expect(reply.status == 200)
            #expect(try reply.json()["title"] as? String == "Alien")
            #expect(try reply.json()["partial"] as? Bool == true)
            #expect(reply["Cache-Control"] == "no-store")
            #expect(try await client.get("/movies/cm_ffffff").status == 503)
        }
    }
}
