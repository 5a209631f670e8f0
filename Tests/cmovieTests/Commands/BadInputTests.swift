import Foundation
import TestSupport
import Testing

/// Each kind of bad input gives one clear message with its place and the right exit code, and loses nothing.
@Suite struct BadInputTests {
    private static let header =
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
    private static let alien = "tt0078748\tmovie\tAlien\tAlien\t0\t1979\t\\N\t117\tHorror,Sci-Fi\n"

    @Test func `an unknown key names file, line and key`() async throws {
        let data = try TemporaryDirectory()
        try data.write("providers:\n  imdb:\n    surces: {}\n", to: "cmovie.yaml")
        let result = try await Program.run("config", "check", "--data", data.path)
        #expect(result.code == 2)
        #expect(result.errorText.contains("cmovie.yaml:3: providers.imdb.surces: unknown key"))
        #expect(result.errorText.contains("did you mean sources?"))
    }

    @Test func `a configuration that config init writes is valid`() async throws {
        let data = try TemporaryDirectory()
        #expect(try await Program.run("config", "init", "--data", data.path).code == 0)
        #expect(try await Program.run("config", "check", "--data", data.path).code == 0)
        #expect(try await Program.run("config", "init", "--data", data.path).code == 2, "it is left as it is")
    }

    @Test(arguments: [["--nonsense"], ["frobnicate"], ["serve", "--port", "70000"], ["search"]])
    func `bad usage ends with exit code 2`(arguments: [String]) async throws {
        let result = try await ChildProcess.run(try Program.path(), arguments)
        #expect(result.code == 2)
        #expect(!result.errorText.isEmpty)
    }

    @Test func `an unknown source names those there are`() async throws {
        let data = try TemporaryDirectory()
        let result = try await Program.run("ingest", "imdbb", "--data", data.path)
        #expect(result.code == 2)
        #expect(result.errorText.contains("no source is called imdbb"))
        #expect(result.errorText.contains("imdb/basics"))
    }

    @Test func `a data directory that cannot be written is said so`() async throws {
        let data = try TemporaryDirectory()
        try data.write("a file", to: "taken")
        let result = try await Program.run("rebuild", "--data", data.file("taken/data"))
        #expect(result.code == 1)
        #expect(result.errorText.contains("cannot write to the data directory"))
    }

    @Test func `searching before anything was built is said so`() async throws {
        let data = try TemporaryDirectory()
        let result = try await Program.run("search", "alien", "--data", data.path)
        #expect(result.code == 1)
        #expect(result.errorText.split(separator: "\n").count == 1)
    }

    @Test(arguments: ["truncated", "bit"])
    func `a damaged index is refused`(damage: String) async throws {
        let data = try await library(basics: Array((Self.header + Self.alien).utf8))
        #expect(try await Program.run("rebuild", "--data", data.path).code == 0)
        var bytes = try data.bytes(of: "index/gen-000001.cmx")
        if damage == "truncated" { bytes.removeLast(bytes.count / 2) } else { bytes[bytes.count / 2] ^= 0x10 }
        try FileManager.default.removeItem(atPath: data.file("index/gen-000001.cmx"))
        try data.write(bytes, to: "index/gen-000001.cmx")
        let check = try await Program.run("index", "check", "--data", data.path)
        #expect(check.code == 1)
        #expect(check.errorText.contains("gen-000001.cmx"))
        let serve = try await Program.run("serve", "--data", data.path, "--port", "0")
        #expect(serve.code == 1)
        #expect(try await Program.run("index", "rebuild", "--data", data.path).code == 0, "it is compiled again")
        #expect(try await Program.run("index", "check", "--data", data.path).code == 0)
    }

    @Test func `a truncated gzip fails its source, keeps what was stored, and is read again`() async throws {
        let many =
            Self.header
            + (0..<2_000).map { "tt\(1_000_000 + $0)\tmovie\tFilm \($0)\tFilm \($0)\t0\t1979\t\\N\t\\N\tDrama\n" }
            .joined()
        let data = try await library(basics: Array((Self.header + Self.alien).utf8))
        #expect(try await Program.run("rebuild", "--data", data.path).code == 0)
        let whole = try GzipWriter.compressed(Array(many.utf8))
        try data.write(whole.dropLast(whole.count / 3), to: "basics.tsv")
        let broken = try await Program.run("rebuild", "--data", data.path)
        #expect(broken.code == 1)
        #expect(broken.text.contains("basics.tsv"))
        #expect(try await Program.run("search", "alien", "--data", data.path).text.contains("Alien (1979)"))
        try data.write(whole, to: "basics.tsv")
        #expect(try await Program.run("rebuild", "--data", data.path).code == 0)
        #expect(try await Program.run("search", "\"film 1999\"", "--data", data.path).text.contains("Film 1999"))
    }

    @Test(arguments: [
        ("<html><body>Not found</body></html>", "found an HTML page"),
        ("tconst\ttitleType\nx\ty\n", "primaryTitle"),
        ("", "basics.tsv"),
    ])
    func `a file that is not what it should be is said so`(content: String, expected: String) async throws {
        let data = try await library(basics: Array(content.utf8))
        let result = try await Program.run("ingest", "--data", data.path)
        #expect(result.code == 1)
        #expect(result.text.contains("failed") && result.text.contains(expected), "\(result.text)")
    }

    @Test func `invalid UTF-8 costs one record, with its place`() async throws {
        let bytes =
            Array((Self.header + Self.alien).utf8) + Array("tt0000002\tmovie\tCaf".utf8) + [0xE9]
            + Array("\tx\t0\t1980\t\\N\t\\N\tDrama\n".utf8)
        let data = try await library(basics: bytes)
        let result = try await Program.run("rebuild", "--data", data.path)
        #expect(result.code == 3)
        #expect(result.text.contains("read 2, new 1, changed 0, same 0, quarantined 1"), "\(result.text)")
    }

    @Test func `an XML with a DTD is refused`() async throws {
        let data = try TemporaryDirectory()
        try data.write(
            "<!DOCTYPE x [<!ENTITY a \"b\">]><videodb><movie><title>&a;</title></movie></videodb>", to: "k.xml")
        try data.write("providers: { kodi: { sources: { library: { location: k.xml } } } }\n", to: "cmovie.yaml")
        let result = try await Program.run("ingest", "--data", data.path)
        #expect(result.code == 1)
        #expect(result.text.contains("k.xml"))
    }

    /// A data directory whose configuration reads one IMDb file.
    private func library(basics: [UInt8]) async throws -> TemporaryDirectory {
        let data = try TemporaryDirectory()
        try data.write(basics, to: "basics.tsv")
        try data.write("providers: { imdb: { sources: { basics: { location: basics.tsv } } } }\n", to: "cmovie.yaml")
        return data
    }
}
