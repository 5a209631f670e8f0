import MovieModel
import RawStore
import TestSupport
import Testing

@Suite struct QuarantineTests {
    private let directory: TemporaryDirectory
    private let store: RawStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try RawStore.example(in: directory)
    }

    private func rejection(at offset: Int, _ reason: String = "expected 9 fields, found 4") -> Rejection {
        Rejection(
            code: "field_count", reason: reason,
            place: RecordPlace(file: "basics.tsv", line: offset / 10, byteOffset: offset, byteCount: 3))
    }

    private func read(_ rejections: [(Rejection, [UInt8])], path: String = "basics.tsv", isComplete: Bool = true) throws
    {
        let run = try store.beginRun(source: "basics", cause: .manual)
        try store.land(run: run) { landing in
            let file = try landing.file(.example(path: path))
            for (rejection, payload) in rejections { try landing.quarantine(rejection, payload: payload, fileID: file) }
            if isComplete { try landing.complete(fileID: file) }
        }
    }

    @Test func `keeps a broken record with its place and its reason`() throws {
        try read([(rejection(at: 20), [1, 2, 3])])
        let record = try #require(try store.quarantine(limit: 10).first)
        #expect(record.rejection == rejection(at: 20))
        #expect(record.rejection.description == "basics.tsv:2: expected 9 fields, found 4")
        #expect(record.payload == [1, 2, 3])
        #expect(record.source == "basics")
        #expect(record.attempts == 1)
        #expect(record.state == .waiting)
    }

    @Test func `the same broken record waits once`() throws {
        for _ in 0..<3 { try read([(rejection(at: 20), [1, 2, 3])]) }
        #expect(try store.quarantineCount() == 1)
        #expect(try store.quarantine(limit: 10).first?.attempts == 3)
    }

    @Test func `other bytes or another place are another record`() throws {
        try read([(rejection(at: 20), [1, 2, 3]), (rejection(at: 20), [1, 2, 4]), (rejection(at: 30), [1, 2, 3])])
        #expect(try store.quarantineCount() == 3)
    }

    @Test func `a broken record that a whole reading no longer meets is resolved`() throws {
        try read([(rejection(at: 20), [1]), (rejection(at: 30), [2])])
        try read([(rejection(at: 30), [2])])
        #expect(try store.quarantineCount() == 1)
        #expect(try store.quarantine(state: .resolved, limit: 10).map(\.payload) == [[1]])
        try read([(rejection(at: 20), [1]), (rejection(at: 30), [2])])
        #expect(try store.quarantineCount() == 2)
    }

    @Test func `a reading that broke off resolves nothing, nor does another file`() throws {
        try read([(rejection(at: 20), [1])])
        try read([], isComplete: false)
        try read([], path: "other.tsv")
        #expect(try store.quarantineCount() == 1)
    }

    @Test func `a rejection without a place stands in its file`() throws {
        try read([(Rejection(code: "missing_key", reason: "no key"), [1])])
        #expect(try store.quarantine(limit: 1).first?.rejection.place?.file == "basics.tsv")
        try read([])
        #expect(try store.quarantineCount() == 0)
    }

    @Test func `counts by source`() throws {
        try read([(rejection(at: 20), [1])])
        #expect(try store.quarantineCount(source: "basics") == 1)
        #expect(try store.quarantineCount(source: "akas") == 0)
    }
}
