import Foundation
import TestSupport
import Testing

@Suite struct UpTests {
    @Test func `up turns the corpus into a search that a client can use`() async throws {
        let data = try TemporaryDirectory()
        let (process, client) = try await Program.serving("up", "--data", data.path)

        #expect(try await client.get("/readyz").status == 200)
        let reply = try await client.get("/movies/search?query=the%20matrix&facets=genre")
        #expect(reply.status == 200)
        let results = try #require(try reply.json()["results"] as? [[String: Any]])
        let first = try #require(results.first)
        #expect(first["title"] as? String == "The Matrix")
        #expect(first["year"] as? Int == 1999)

        let id = try #require(first["id"] as? String)
        let movie = try await client.get("/movies/\(id)")
        #expect(movie.status == 200)
        try expectContributionsAddUp(try movie.json())

        #expect(try await client.get("/").text.contains("<form"))
        #expect(try await client.get("/movies/cm_ffffff").status == 404)
        #expect(try await client.get("/movies/search?page=0").status == 400)

        process.signal(SIGTERM)
        let end = try await process.result(within: .seconds(20))
        #expect(end.code == 0, "\(end.errorText)")
        #expect(end.lines.isEmpty, "one line on standard output is all")
    }

    @Test func `serve needs no configuration and moves to a new generation`() async throws {
        let data = try TemporaryDirectory()
        #expect(try await Program.run("rebuild", "--data", data.path).code == 3)
        let (process, client) = try await Program.serving("serve", "--data", data.path)
        #expect(try await generation(client) == 1)
        #expect(try await Program.run("index", "rebuild", "--data", data.path).code == 0)
        // Bounded: the server looks for a new generation every second.
        let deadline = ContinuousClock.now + .seconds(20)
        var current = 1
        while current == 1, ContinuousClock.now < deadline {
            let reply = try await client.get("/movies/search?query=alien")
            try #require(reply.status == 200)
            current = try await generation(client)
        }
        #expect(current == 2)
        process.signal(SIGINT)
        #expect(try await process.result(within: .seconds(20)).code == 0)
    }

    @Test func `a port in use is one clear message`() async throws {
        let data = try TemporaryDirectory()
        #expect(try await Program.run("rebuild", "--data", data.path).code == 3)
        let (process, client) = try await Program.serving("serve", "--data", data.path)
        let second = try await Program.run("serve", "--data", data.path, "--port", String(client.port))
        #expect(second.code == 1)
        #expect(second.errorText.contains(String(client.port)))
        #expect(second.errorText.contains("in use"))
        #expect(second.lines.isEmpty)
        process.signal(SIGTERM)
        #expect(try await process.result(within: .seconds(20)).code == 0)
    }

    private func generation(_ client: HTTPClient) async throws -> Int {
        let meta = try await client.get("/movies/search").json()["meta"] as? [String: Any]
        return try #require(meta?["index_generation"] as? Int)
    }

    /// The shares times the calibrated values and the prior's share times its mean make the value.
    private func expectContributionsAddUp(_ movie: [String: Any]) throws {
        let rating = try #require(movie["rating"] as? [String: Any])
        let value = try #require(rating["value"] as? Double)
        let prior = try #require(rating["prior"] as? [String: Any])
        var sum = try #require(prior["share"] as? Double) * #require(prior["mean"] as? Double)
        for contribution in try #require(rating["contributions"] as? [[String: Any]]) {
            sum += try #require(contribution["share"] as? Double) * #require(contribution["calibrated"] as? Double)
        }
        #expect(abs(sum - value) < 0.06, "the value is shown with one decimal")
    }
}
