import Database
import MovieModel
import RawStore
import TestSupport
import Testing

@Suite struct RawLandingTests {
    private let directory: TemporaryDirectory
    private let store: RawStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try RawStore.example(in: directory)
    }

    struct Broken: Error {}

    @Test func `tells new, changed and same apart`() throws {
        #expect(try store.landFile(["a=1", "b=1"]) == [.new, .new])
        #expect(try store.landFile(["a=1", "b=2", "c=1"]) == [.same, .changed, .new])
        #expect(try store.lastSequence() == 4)
    }

    @Test func `the same content again is no change`() throws {
        try store.landFile(["a=1", "b=1"])
        let before = try store.lastSequence()
        #expect(try store.landFile(["b=1", "a=1"]) == [.same, .same])
        #expect(try store.lastSequence() == before)
        #expect(try store.changes(after: before, limit: 10).records.isEmpty)
    }

    @Test func `the same bytes under other columns are a change`() throws {
        let old = RawPreamble(encoding: "UTF-8", columns: ["tconst", "title"])
        let new = RawPreamble(encoding: "UTF-8", columns: ["tconst", "primaryTitle"])
        try store.landFile(["a=1"], preamble: old)
        #expect(try store.landFile(["a=1"], preamble: old) == [.same])
        let hash = try store.allChanges().first?.contentHash
        #expect(try store.landFile(["a=1"], preamble: new) == [.changed])
        let record = try store.allChanges().first
        #expect(record?.parts.first?.preamble == new)
        #expect(record?.contentHash != hash)
    }

    @Test func `records of one source under one key are told apart by their ordinal`() throws {
        #expect(try store.landFile(["a#0=x", "a#1=y"], source: "akas") == [.new, .new])
        #expect(try store.landFile(["a#0=x", "a#1=z"], source: "akas") == [.same, .changed])
        #expect(try store.allChanges().map(\.summary) == ["a: akas/0=x akas/1=z"])
    }

    @Test func `a throw takes back what is not committed, and no more`() throws {
        let run = try store.beginRun(source: "basics", cause: .manual)
        #expect(throws: Broken.self) {
            try store.land(run: run) { landing in
                let file = try landing.file(.example())
                _ = try landing.land(.example("a=1", fileID: file))
                try landing.commit()
                _ = try landing.land(.example("b=1", fileID: file))
                throw Broken()
            }
        }
        #expect(try store.allChanges().map(\.key) == ["a"])
        #expect(try store.runs(limit: 1).first?.counters.new == 1)
    }

    @Test func `commits by itself before a batch grows large`() throws {
        let run = try store.beginRun(source: "basics", cause: .manual)
        let reader = try RawStore.example(in: directory, .readOnly)
        try store.land(run: run) { landing in
            let file = try landing.file(.example())
            for number in 0..<10_000 { _ = try landing.land(.example("k\(number)=1", fileID: file)) }
            #expect(try reader.lastSequence() == 10_000)
            _ = try landing.land(.example("last=1", fileID: file))
            #expect(try reader.lastSequence() == 10_000)
        }
        #expect(try reader.lastSequence() == 10_001)
    }

    @Test func `counts what it read`() throws {
        let run = try store.beginRun(source: "basics", cause: .scheduled)
        try store.landFile(["a=1", "b=1"])
        try store.land(run: run) { landing in
            let file = try landing.file(.example())
            _ = try landing.land(.example("a=1", fileID: file))
            _ = try landing.land(.example("b=22", fileID: file))
            var aggregate = RawPart.example("c=333", fileID: file)
            aggregate.recordCount = 12
            _ = try landing.land(aggregate)
            try landing.quarantine(Rejection(code: "field_count", reason: "too few"), payload: [1, 2], fileID: file)
            try landing.complete(fileID: file)
        }
        try store.finishRun(run, state: .done)
        var expected = RawCounters()
        expected.read = 15
        expected.new = 1
        expected.changed = 1
        expected.same = 1
        expected.quarantined = 1
        expected.bytes = 8
        #expect(try store.runs(limit: 10).last?.counters == expected)
        #expect(try store.completedFile(source: "basics", path: "basics.tsv")?.counters == expected)
    }

    @Test func `a removed part leaves its record, and comes back as a change`() throws {
        try store.landFile(["a=1"])
        try store.landFile(["a=7.5"], source: "ratings", path: "ratings.tsv")
        let run = try store.beginRun(source: "ratings", cause: .manual)
        let removals = try store.land(run: run) { landing in
            try [
                landing.remove(key: "a", source: "ratings"), landing.remove(key: "a", source: "ratings"),
                landing.remove(key: "z", source: "ratings"),
            ]
        }
        #expect(removals == [true, false, false])
        #expect(try store.allChanges().map(\.summary) == ["a: basics/0=1"])
        #expect(try store.landFile(["a=7.5"], source: "ratings", path: "ratings.tsv") == [.changed])
        #expect(try store.allChanges().map(\.summary) == ["a: basics/0=1 ratings/0=7.5"])
    }
}
