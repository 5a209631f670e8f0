import Foundation
import TestSupport
import Testing

/// Starting runs over HTTP, as an operator does it.
@Suite struct AdminRunTests {
    /// A data directory whose configuration lets one key in, and the key.
    private static func prepared() async throws -> (data: TemporaryDirectory, key: String) {
        let data = try TemporaryDirectory()
        let made = try await Program.run("key", "operator", "--scope", "admin")
        #expect(made.code == 0)
        let key = try #require(made.lines.first)
        #expect(key.hasPrefix("cmk_"))
        let corpus = try String(contentsOfFile: Program.root + "/corpus/cmovie.yaml", encoding: .utf8)
        let configuration = made.lines.dropFirst().joined(separator: "\n") + "\n" + corpus
        try configuration.write(toFile: data.file("cmovie.yaml"), atomically: true, encoding: .utf8)
        for name in try FileManager.default.contentsOfDirectory(atPath: Program.root + "/corpus")
        where name != "cmovie.yaml" {
            try FileManager.default.createSymbolicLink(
                atPath: data.path + "/" + name, withDestinationPath: Program.root + "/corpus/" + name)
        }
        return (data, key)
    }

    @Test func `up runs a rebuild that an operator asks for, and serves what it made`() async throws {
        let (data, key) = try await Self.prepared()
        let (process, client) = try await Program.serving("up", "--data", data.path)
        let headers = [("Authorization", "Bearer \(key)")]
        #expect(try await client.request("POST", "/admin/rebuild").status == 401)
        #expect(try await client.request("POST", "/admin/rebuild", headers: [("X-API-Key", key + "0")]).status == 401)

        let started = try await client.request("POST", "/admin/ingest/imdb%2Fratings", headers: headers)
        #expect(started.status == 202)
        let address = try #require(started["Location"])
        // Bounded: the demo corpus is read in a moment.
        let deadline = ContinuousClock.now + .seconds(60)
        var run = try await client.get(address, headers: headers).json()
        while run["state"] as? String == "running", ContinuousClock.now < deadline {
            run = try await client.get(address, headers: headers).json()
        }
        #expect(run["state"] as? String == "done", "\(run)")
        #expect((run["report"] as? [String])?.first?.hasPrefix("imdb/ratings: read 341, new 0") == true, "\(run)")
        #expect(try await client.request("POST", "/admin/ingest/nothing", headers: headers).status == 404)
        #expect(try await client.request("POST", "/admin/reload", headers: headers).status == 200)

        let metrics = try await client.get("/metrics").text
        #expect(metrics.contains("cmovie_source_age_seconds{source=\"imdb/ratings\"}"))
        #expect(!metrics.contains(key))
        process.signal(SIGTERM)
        let end = try await process.result(within: .seconds(20))
        #expect(end.code == 0)
        #expect(!end.errorText.contains(key), "no key in a log")
    }

    @Test func `serve names the command instead`() async throws {
        let (data, key) = try await Self.prepared()
        #expect(try await Program.run("rebuild", "--data", data.path).code == 3)
        let (process, client) = try await Program.serving("serve", "--data", data.path)
        let reply = try await client.request("POST", "/admin/rebuild", headers: [("X-API-Key", key)])
        #expect(reply.status == 409)
        #expect(reply.text.contains("cmovie rebuild"))
        process.signal(SIGTERM)
        #expect(try await process.result(within: .seconds(20)).code == 0)
    }
}
