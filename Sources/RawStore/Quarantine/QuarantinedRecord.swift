import Database
import MovieModel

/// A refused record, with its place and its reason.
public struct QuarantinedRecord: Hashable, Sendable {
    /// Its number in its store.
    public var id: Int64
    /// The source it came from.
    public var source: String
    /// Why it was refused, and where it stands.
    public var rejection: Rejection
    /// Its bytes as published.
    public var payload: [UInt8]
    /// The number of times it was met.
    public var attempts: Int
    /// What became of it.
    public var state: QuarantineState
}

extension QuarantinedRecord {
    static let columns = "id, source, file, line, byte_start, byte_count, code, reason, attempts, payload"

    init(_ row: any SQLRow, _ state: QuarantineState) {
        let place = RecordPlace(
            file: row.text(2), line: row.int(3), byteOffset: row.int(4), byteCount: row.int(5))
        self.init(
            id: row.integer(0), source: row.text(1),
            rejection: Rejection(code: row.text(6), reason: row.text(7), place: place), payload: row.blob(9),
            attempts: row.int(8), state: state)
    }
}
