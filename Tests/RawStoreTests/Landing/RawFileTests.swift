import MovieModel
import RawStore
import TestSupport
import Testing

@Suite struct RawFileTests {
    private let directory: TemporaryDirectory
    private let store: RawStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try RawStore.example(in: directory)
    }

    @Test func `a file read to its end is remembered with its counters`() throws {
        let preamble = RawPreamble(encoding: "ISO-8859-1", columns: ["id", "a \"quoted\", name"])
        try store.landFile(["a=1", "b=1"], preamble: preamble)
        let file = try #require(try store.completedFile(source: "basics", path: "basics.tsv"))
        #expect(file.isComplete)
        #expect(file.hash == ContentHash(high: 1, low: 2))
        #expect(file.declarationHash == ContentHash(high: 3, low: 4))
        #expect(file.size == 7)
        #expect(file.preamble == preamble)
        #expect(file.counters.new == 2)
        #expect(try store.completedFile(source: "akas", path: "basics.tsv") == nil)
        #expect(try store.completedFile(source: "basics", path: "other.tsv") == nil)
    }

    @Test func `a reading that broke off makes the file unread`() throws {
        try store.landFile(["a=1"])
        let run = try store.beginRun(source: "basics", cause: .manual)
        try store.land(run: run) { _ = try $0.file(.example()) }
        #expect(try store.completedFile(source: "basics", path: "basics.tsv") == nil)
        try store.landFile(["a=1"])
        #expect(try store.completedFile(source: "basics", path: "basics.tsv") != nil)
    }

    @Test func `each file of a run has counters of its own`() throws {
        let run = try store.beginRun(source: "basics", cause: .manual)
        try store.land(run: run) { landing in
            for (path, records) in [("one.tsv", ["a=1"]), ("two.tsv", ["b=1", "c=1"])] {
                let file = try landing.file(.example(path: path))
                for record in records { _ = try landing.land(.example(record, fileID: file)) }
                try landing.complete(fileID: file)
            }
        }
        #expect(try store.completedFile(source: "basics", path: "one.tsv")?.counters.new == 1)
        #expect(try store.completedFile(source: "basics", path: "two.tsv")?.counters.new == 2)
        #expect(try store.runs(limit: 1).first?.counters.new == 3)
    }
}
