import MovieModel
import TestSupport
import Testing

@testable import RawStore

@Suite struct FeedReaderTests {
    private let directory: TemporaryDirectory
    private let store: RawStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try RawStore.example(in: directory)
    }

    @Test func `an empty feed is at its end`() throws {
        #expect(try store.changes(after: 0, limit: 5) == RawChanges(records: [], lastSequence: 0))
        #expect(try store.lastSequence() == 0)
    }

    @Test func `a record comes once, whole, at its last change`() throws {
        try store.landFile(["a=1", "b=1"])
        try store.landFile(["a=7.5"], source: "ratings", path: "ratings.tsv")
        let changes = try store.changes(after: 0, limit: 10)
        #expect(changes.records.map(\.summary) == ["b: basics/0=1", "a: basics/0=1 ratings/0=7.5"])
        #expect(changes.records.map(\.lastSequence) == [2, 3])
        #expect(changes.lastSequence == 3)
    }

    @Test func `an unchanged part comes along with a changed one`() throws {
        try store.landFile(["a=1", "b=1"])
        try store.landFile(["a=7.5"], source: "ratings", path: "ratings.tsv")
        let position = try store.lastSequence()
        try store.landFile(["a=8.0"], source: "ratings", path: "ratings.tsv")
        #expect(try store.allChanges(after: position).map(\.summary) == ["a: basics/0=1 ratings/0=8.0"])
    }

    @Test func `a record without parts is deleted`() throws {
        try store.landFile(["a=1"])
        let run = try store.beginRun(source: "basics", cause: .manual)
        _ = try store.land(run: run) { try $0.remove(key: "a", source: "basics") }
        let record = try #require(try store.allChanges().first)
        #expect(record.isDeleted)
        #expect(record.lastSequence == 2)
    }

    @Test func `tells where a part stood`() throws {
        try store.landFile(["a=content"], preamble: RawPreamble(encoding: "UTF-8", columns: ["k", "v"]))
        let part = try #require(try store.allChanges().first?.parts.first)
        #expect(part.place == RecordPlace(file: "basics.tsv", line: 2, byteOffset: 10, byteCount: 7))
        #expect(part.contentHash == ContentHash(of: Array("content".utf8)))
        #expect(part.preamble == RawPreamble(encoding: "UTF-8", columns: ["k", "v"]))
    }

    @Test func `superseded changes at the end are passed over at once`() throws {
        try store.landFile(["a=1", "b=1"])
        try store.landFile(["b=2", "a=2"])
        let first = try store.changes(after: 0, limit: 2)
        #expect(first.records.map(\.key) == ["b", "a"])
        let rest = try store.changes(after: first.lastSequence, limit: 2)
        #expect(rest == RawChanges(records: [], lastSequence: 4))
    }

    /// The slow, obvious model: the latest content of every part, and the last change of every key.
    @Test(arguments: 0..<30 as Range<UInt64>)
    func `following in any steps leads to the latest state`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var model: [String: [String: String]] = [:]
        var followed: [String: [String: String]] = [:]
        var position: Int64 = 0
        for _ in 0..<6 {
            let source = ["basics", "ratings", "akas"].randomElement(using: &random) ?? "basics"
            var records: [String] = []
            for _ in 0..<Int.random(in: 0..<8, using: &random) {
                let (key, value) = (
                    "k\(Int.random(in: 0..<6, using: &random))", "\(Int.random(in: 0..<3, using: &random))"
                )
                records.append("\(key)=\(value)")
                model[key, default: [:]][source] = value
            }
            try store.landFile(records, source: source, path: "\(source).tsv")
            for _ in 0..<Int.random(in: 0..<4, using: &random) {
                let changes = try store.changes(after: position, limit: Int.random(in: 1..<5, using: &random))
                #expect(Set(changes.records.map(\.key)).count == changes.records.count)
                for record in changes.records { followed[record.key] = Self.contents(record) }
                position = changes.lastSequence
            }
        }
        for record in try store.allChanges(after: position) { followed[record.key] = Self.contents(record) }
        #expect(followed == model)
    }

    private static func contents(_ record: RawRecord) -> [String: String] {
        Dictionary(uniqueKeysWithValues: record.parts.map { ($0.source, String(decoding: $0.payload, as: UTF8.self)) })
    }
}
