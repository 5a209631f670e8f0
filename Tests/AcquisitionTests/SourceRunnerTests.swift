import Glibc
import MovieModel
import RawStore
import TestSupport
import Testing

@testable import Acquisition

struct SourceRunnerTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `counts what is new, changed and the same from run to run`() throws {
        let path = try directory.write("id,title\n1,One\n2,Two\n", to: "a.csv")
        let example = try Example(.delimited(.csv), at: [path], in: directory)
        let first = try example.run()
        #expect(first.state == .completed)
        #expect(first.counts == [2, 2, 0, 0, 0])
        #expect(first.files == 1)
        #expect(first.bytes == 21)

        let second = try example.run()
        #expect(second.state == .unchanged)
        #expect(second.counts == [2, 0, 0, 2, 0])

        try directory.write("id,title\n1,One\n2,Too\n3,Three\n", to: "a.csv")
        let third = try example.run()
        #expect(third.state == .completed)
        #expect(third.counts == [3, 1, 1, 1, 0])
        #expect(try example.payloads() == ["1": ["1,One"], "2": ["2,Too"], "3": ["3,Three"]])
    }

    @Test func `says what it did in one line`() throws {
        let path = try directory.write("id,title\n1,One\n", to: "a.csv")
        let example = try Example(.delimited(.csv), at: [path, "\(directory.path)/gone.csv"], in: directory)
        let line = try example.run().description
        #expect(line.hasPrefix("example/movies: read 1, new 1, changed 0, same 0, quarantined 0 (0.0 MB, "))
        #expect(line.hasSuffix(" s); failed: \(directory.path)/gone.csv: cannot be read: No such file or directory"))
    }

    @Test func `reads again what was read under another declaration`() throws {
        let path = try directory.write("id,title\n1,One\n", to: "a.csv")
        var example = try Example(.delimited(.csv), at: [path], in: directory)
        try example.run()
        example.source.fields.year = try .picking("title")
        #expect(try example.run().state == .unchanged, "the field map changes nothing that is stored")
        example.source.key = try .picking("title")
        let again = try example.run()
        #expect(again.state == .completed)
        #expect(again.counts == [1, 1, 0, 0, 0])
    }

    @Test func `keeps broken records in quarantine, once, and goes on`() throws {
        let text = "{\"id\":\"1\"}\n{broken\n{\"title\":\"no key\"}\n{\"id\":\"2\"}\n"
        let path = try directory.write(text, to: "a.ndjson")
        let example = try Example(.jsonLines, at: [path], in: directory)
        #expect(try example.run().counts == [4, 2, 0, 0, 2])
        let waiting = try example.store.quarantine(limit: 10).sorted { $0.id < $1.id }
        #expect(waiting.map(\.rejection.place?.line) == [2, 3])
        #expect(waiting.last?.rejection.code == "missing_key")
        #expect(waiting.map { String(decoding: $0.payload, as: UTF8.self) } == ["{broken", "{\"title\":\"no key\"}"])

        #expect(try example.run().counts == [4, 0, 0, 2, 2])
        try directory.write(text + "{\"id\":\"3\"}\n", to: "a.ndjson")
        #expect(try example.run().counts == [5, 1, 0, 2, 2])
        #expect(try example.store.quarantineCount() == 2)

        try directory.write("{\"id\":\"1\"}\n{\"id\":\"2\"}\n{\"id\":\"3\"}\n", to: "a.ndjson")
        #expect(try example.run().counts == [3, 0, 0, 3, 0])
        #expect(try example.store.quarantineCount() == 0, "what is no longer broken waits no longer")
    }

    @Test func `keeps every record of a key, also across files`() throws {
        try directory.write("id,title\n1,One\n1,Uno\n2,Two\n", to: "a1.csv")
        try directory.write("id,title\n1,Eins\n", to: "a2.csv")
        let example = try Example(.delimited(.csv), at: ["\(directory.path)/a*.csv"], in: directory)
        #expect(try example.run().counts == [4, 4, 0, 0, 0])
        #expect(try example.payloads() == ["1": ["1,One", "1,Uno", "1,Eins"], "2": ["2,Two"]])

        try directory.write("id,title\n1,Een\n", to: "a2.csv")
        #expect(try example.run().counts == [4, 0, 1, 3, 0])
        #expect(try example.payloads()["1"] == ["1,One", "1,Uno", "1,Een"])
    }

    @Test func `keeps what a truncated gzip gave and reads it again when whole`() throws {
        let rows = (0..<5000).map { "\($0),title \($0 * 7919 % 10_007)\n" }
        let whole = try GzipWriter.compressed("id,title\n" + rows.joined())
        let path = try directory.write(whole.prefix(whole.count / 2), to: "a.csv.gz")
        let example = try Example(.delimited(.csv), at: [path], in: directory)
        let broken = try example.run()
        #expect(broken.failure?.hasPrefix("\(path):") == true)
        #expect(broken.failure?.contains("ends before its gzip stream does") == true)
        #expect(broken.new > 100)
        #expect(try example.store.runs(limit: 1).first?.state == .failed)
        #expect(try example.run().failure != nil, "a file that was not read to its end is not taken for read")

        try directory.write(whole, to: "a.csv.gz")
        let repaired = try example.run()
        #expect(repaired.state == .completed)
        #expect(repaired.counts == [5000, 5000 - broken.new, 0, broken.new, 0])
    }

    @Test func `reads the other files of a source when one is broken`() throws {
        try directory.write("key,title\n1,One\n", to: "a.csv")
        try directory.write("id,title\n2,Two\n", to: "b.csv")
        let example = try Example(.delimited(.csv), at: ["\(directory.path)/*.csv"], in: directory)
        let report = try example.run()
        #expect(report.failure?.contains("a.csv") == true)
        #expect(report.failure?.contains("\"id\"") == true)
        #expect(try example.payloads() == ["2": ["2,Two"]])
    }

    @Test func `names the pattern and the directory where nothing matches`() throws {
        let pattern = "\(directory.path)/*.tsv"
        let example = try Example(.delimited(.tsv), at: [pattern], in: directory)
        #expect(try example.run().failure == "\(pattern): no file matches; looked in \(directory.path)")
    }

    @Test func `refuses a directory and an unknown scheme`() throws {
        let example = try Example(.jsonLines, at: [directory.path, "gopher://host/a"], in: directory)
        #expect(
            try example.run().failure
                == "\(directory.path): cannot be read: it is not a file (and 1 more of its files)")
    }

    @Test func `reads a file named twice once`() throws {
        let path = try directory.write("id\n1\n", to: "a.csv")
        let example = try Example(.delimited(.csv), at: [path, "\(directory.path)/*.csv"], in: directory)
        #expect(try example.run().files == 1)
    }

    @Test func `accepts a file without records`() throws {
        let path = try directory.write("id,title\n", to: "a.csv")
        let example = try Example(.delimited(.csv), at: [path], in: directory)
        #expect(try example.run().state == .completed)
        #expect(try example.run().state == .unchanged)
    }

    @Test func `tells its progress`() throws {
        let path = try directory.write("id\n" + (0..<20_500).map { "\($0)\n" }.joined(), to: "a.csv")
        let example = try Example(.delimited(.csv), at: [path], in: directory)
        var counts: [Int] = []
        try example.run { counts.append($0.recordCount) }
        #expect(counts == [10_000, 20_000])
    }

    @Test func `stores what is needed to decode a payload again`() throws {
        let path = try directory.write("id,title\n1,One\n", to: "a.csv")
        let example = try Example(.delimited(.csv), at: [path], in: directory)
        try example.run()
        let part = try #require(try example.store.changes(after: 0, limit: 1).records.first?.parts.first)
        #expect(part.preamble.columns == ["id", "title"])
        #expect(part.place == RecordPlace(file: path, line: 2, byteOffset: 9, byteCount: 5))
    }
}
