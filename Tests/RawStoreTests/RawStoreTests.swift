import Database
import MovieModel
import RawStore
import TestSupport
import Testing

@Suite struct RawStoreTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `keeps one file per provider`() throws {
        _ = try RawStore.example(in: directory)
        let path = RawStore.path(directory: directory.file("raw"), provider: imdb)
        #expect(path == directory.file("raw/imdb.sqlite"))
        #expect(try !directory.bytes(of: "raw/imdb.sqlite").isEmpty)
    }

    @Test func `goes on after reopening`() throws {
        try RawStore.example(in: directory).landFile(["a=1"])
        let reopened = try RawStore.example(in: directory)
        #expect(try reopened.landFile(["a=1", "b=1"]) == [.same, .new])
        #expect(try reopened.lastSequence() == 2)
    }

    @Test func `a run is known from its beginning to its end`() throws {
        let store = try RawStore.example(in: directory)
        let run = try store.beginRun(source: "basics", cause: .scheduled)
        #expect(try store.runs(limit: 1).first?.state == .running)
        try store.finishRun(run, state: .failed, error: "no such file")
        let summary = try #require(try store.runs(limit: 1).first)
        #expect(summary.id == run.id)
        #expect(summary.cause == .scheduled)
        #expect(summary.state == .failed)
        #expect(summary.error == "no such file")
        #expect(summary.started == 1_000_000)
        #expect(summary.ended == 1_000_000)
    }

    @Test func `a run its process did not end was interrupted`() throws {
        _ = try RawStore.example(in: directory).beginRun(source: "basics", cause: .manual)
        let reader = try RawStore.example(in: directory, .readOnly)
        #expect(try reader.runs(limit: 1).first?.state == .running)
        let writer = try RawStore.example(in: directory)
        #expect(try writer.runs(limit: 1).first?.state == .interrupted)
        #expect(try writer.runs(limit: 1).first?.ended == 1_000_000)
    }

    @Test func `lists the newest runs first`() throws {
        let store = try RawStore.example(in: directory)
        for source in ["a", "b", "c"] { _ = try store.beginRun(source: source, cause: .manual) }
        #expect(try store.runs(limit: 2).map(\.source) == ["c", "b"])
    }

    @Test func `counts what it holds of each source`() throws {
        let store = try RawStore.example(in: directory)
        try store.landFile(["a=1", "b=1", "c=1"])
        try store.landFile(["a#0=x", "a#1=y"], source: "akas", path: "akas.tsv")
        let run = try store.beginRun(source: "basics", cause: .manual)
        try store.land(run: run) { landing in
            _ = try landing.remove(key: "c", source: "basics")
            let file = try landing.file(.example())
            try landing.quarantine(Rejection(code: "x", reason: "y"), payload: [1], fileID: file)
        }
        try store.finishRun(run, state: .done)
        let counts = try store.counts()
        #expect(counts.map(\.source) == ["akas", "basics"])
        #expect(counts.map(\.parts) == [2, 2])
        #expect(counts.map(\.keys) == [1, 3])
        #expect(counts.map(\.quarantined) == [0, 1])
        #expect(counts.last?.lastRun?.id == run.id)
    }

    @Test func `a catalog is no landing store`() throws {
        let schema = DatabaseSchema(applicationID: 1, migrations: [Migration("x", [.sql("CREATE TABLE t (a)")])])
        _ = try SQLiteDatabase(
            path: directory.file("raw/imdb.sqlite"), access: .readWrite, schema: schema,
            tuning: SQLiteTuning(cacheMebibytes: 1))
        let error = #expect(throws: DatabaseError.self) { try RawStore.example(in: directory) }
        #expect(error?.kind == .foreign)
    }
}
