import Database
import MovieModel
import TestSupport

@testable import RawStore

/// The provider of the tests.
let imdb: ProviderID = {
    guard let provider = ProviderID("imdb") else { preconditionFailure("the code keeps the rule") }
    return provider
}()

extension RawStore {
    /// A store in a directory, at a fixed time.
    static func example(in directory: TemporaryDirectory, _ access: DatabaseAccess = .readWrite) throws -> RawStore {
        try RawStore(directory: directory.file("raw"), provider: imdb, access: access, clock: { 1_000_000 })
    }

    /// Lands one file of one source, complete.
    @discardableResult
    func landFile(
        _ records: [String], source: String = "basics", path: String = "basics.tsv",
        preamble: RawPreamble = RawPreamble()
    ) throws -> [LandingOutcome] {
        let run = try beginRun(source: source, cause: .manual)
        let outcomes = try land(run: run) { landing in
            let file = try landing.file(.example(source: source, path: path, preamble: preamble))
            let outcomes = try records.map { try landing.land(.example($0, source: source, fileID: file)) }
            try landing.complete(fileID: file)
            return outcomes
        }
        try finishRun(run, state: .done)
        return outcomes
    }

    /// The feed's records from a place on.
    func allChanges(after sequence: Int64 = 0, by limit: Int = 100) throws -> [RawRecord] {
        var records: [RawRecord] = []
        var position = sequence
        while true {
            let changes = try changes(after: position, limit: limit)
            records += changes.records
            position = changes.lastSequence
            if changes.records.isEmpty { return records }
        }
    }
}

extension RawFile {
    static func example(
        source: String = "basics", path: String = "basics.tsv", size: Int = 7, preamble: RawPreamble = RawPreamble()
    ) -> RawFile {
        RawFile(
            source: source, path: path, size: size, hash: ContentHash(high: 1, low: 2),
            declarationHash: ContentHash(high: 3, low: 4), preamble: preamble)
    }
}

extension RawPart {
    /// A part from `key=content`, or `key#ordinal=content`.
    static func example(_ text: String, source: String = "basics", fileID: Int64) -> RawPart {
        let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
        let name = halves[0].split(separator: "#").map(String.init)
        let payload = Array(halves[1].utf8)
        let place = RecordPlace(file: "\(source).tsv", line: 2, byteOffset: 10, byteCount: payload.count)
        return RawPart(
            key: name[0], source: source, payload: payload, contentHash: ContentHash(of: payload), place: place,
            fileID: fileID, ordinal: name.count > 1 ? Int(name[1]) ?? 0 : 0)
    }
}

extension RawRecord {
    /// `key: source/ordinal=content …`
    var summary: String {
        let parts = parts.map { "\($0.source)/\($0.ordinal)=\(String(decoding: $0.payload, as: UTF8.self))" }
        return "\(key): \(parts.joined(separator: " "))"
    }
}
