import Foundation
import TestSupport
import Testing

@Suite struct RebuildTests {
    @Test func `a rebuild of the corpus quarantines its broken records, and again changes nothing`() async throws {
        let data = try TemporaryDirectory()
        let first = try await Program.run("rebuild", "--data", data.path)
        #expect(first.code == 3, "\(first.errorText)")
        #expect(first.text.contains("9 records are in quarantine"))
        #expect(first.text.contains("generation 1 published"))

        let second = try await Program.run("rebuild", "--data", data.path)
        #expect(second.code == 3)
        for line in second.lines where line.contains("/") && line.contains("read ") {
            #expect(line.contains("new 0, changed 0"), "\(line)")
        }
        #expect(second.text.contains("generation 1 is up to date"))
        #expect(try await Program.run("index", "check", "--data", data.path).code == 0)
    }

    @Test func `a killed rebuild leaves a state from which the next goes on`() async throws {
        let whole = try TemporaryDirectory()
        #expect(try await Program.run("rebuild", "--data", whole.path).code == 3)
        let reference = try whole.bytes(of: "index/gen-000001.cmx")

        let data = try TemporaryDirectory()
        for marker in ["imdb/akas", "tmdb/movies", "normalize imdb", "normalize kodi", "rate:"] {
            let process = try ChildProcess(
                try Program.path(), ["rebuild", "--data", data.path], directory: Program.root)
            _ = try? await process.line(within: .seconds(240)) { $0.contains(marker) }
            process.signal(SIGKILL)
            _ = try await process.result(within: .seconds(20))
        }
        #expect(try await Program.run("rebuild", "--data", data.path).code == 3)
        let movies = try await movieCount(data.path)
        #expect(movies == (try await movieCount(whole.path)))
        #expect(try await Program.run("index", "check", "--data", data.path).code == 0)
        #expect(!reference.isEmpty)
    }

    @Test func `two writers cannot work on one data directory`() async throws {
        let data = try TemporaryDirectory()
        let process = try ChildProcess(try Program.path(), ["rebuild", "--data", data.path], directory: Program.root)
        _ = try await process.line(within: .seconds(240)) { $0.contains("imdb/basics") }
        let second = try await Program.run("rebuild", "--data", data.path)
        // The first may have ended meanwhile; then the second finds its work done.
        #expect(second.code == 1 && second.errorText.contains("another cmovie") || second.code == 3)
        #expect(try await process.result(within: .seconds(240)).code == 3)
    }

    private func movieCount(_ data: String) async throws -> Int {
        let stats = try await Program.run("index", "stats", "--json", "--data", data)
        let object = try JSONSerialization.jsonObject(with: Data(stats.text.utf8)) as? [String: Any]
        return try #require(object?["movies"] as? Int)
    }
}
