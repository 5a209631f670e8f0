import Database
import MovieModel

/// Reads a stretch of the change feed on one snapshot.
struct FeedReader {
    private let connection: any SQLConnection
    private let preambles: PreambleTable
    private var files: [Int64: File] = [:]

    /// What the parts of one reading of a file share.
    private struct File {
        var path: String
        var preamble: RawPreamble
        /// When the run that read it began, in microseconds since 1970.
        var fetched: Int64
    }

    init(_ connection: any SQLConnection) throws {
        self.connection = connection
        preambles = try PreambleTable(connection)
    }

    /// The records that changed after `sequence`, at most `limit` of them.
    ///
    /// A record whose parts changed several times appears at the last of these changes only, so following the feed
    /// through a first load meets each record once.
    mutating func changes(after sequence: Int64, limit: Int) throws -> RawChanges {
        let feed = try connection.statement(Self.feedSQL)
        defer { feed.reset() }
        try feed.bind([.integer(sequence)])
        var records: [RawRecord] = []
        while records.count < limit {
            guard try feed.step() else {
                // What remains up to the end was superseded.
                return RawChanges(records: records, lastSequence: max(sequence, try RawStore.lastSequence(connection)))
            }
            let key = feed.text(1)
            records.append(RawRecord(key: key, parts: try parts(of: key), lastSequence: feed.integer(0)))
        }
        return RawChanges(records: records, lastSequence: records.last?.lastSequence ?? sequence)
    }

    private mutating func parts(of key: String) throws -> [StoredPart] {
        let statement = try connection.statement(Self.partsSQL)
        defer { statement.reset() }
        try statement.bind([.text(key)])
        var parts: [StoredPart] = []
        while try statement.step() { parts.append(try part(statement)) }
        return parts
    }

    private mutating func part(_ row: any SQLRow) throws -> StoredPart {
        let file = try file(row.integer(3))
        let place = RecordPlace(
            file: file.path, line: row.int(4), byteOffset: row.int(5), byteCount: row.int(6))
        return StoredPart(
            source: row.text(0), ordinal: row.int(1), payload: row.blob(7),
            contentHash: ContentHash(bytes: row.blob(2)) ?? ContentHash(high: 0, low: 0), place: place,
            preamble: file.preamble, fetched: file.fetched)
    }

    private mutating func file(_ id: Int64) throws -> File {
        if let known = files[id] { return known }
        let file =
            try connection.first(
                """
                SELECT f.path, f.preamble_id, r.started FROM raw_file f JOIN run r ON r.id = f.run_id WHERE f.id = $1
                """, [.integer(id)]
            ) {
                File(path: $0.text(0), preamble: preambles[$0.integer(1)], fetched: $0.integer(2))
            } ?? File(path: "", preamble: RawPreamble(), fetched: 0)
        files[id] = file
        return file
    }

    private static let feedSQL = """
        SELECT c.seq, r.key FROM raw_change c JOIN raw_record r ON r.id = c.record_id
        WHERE c.seq > $1 AND r.last_seq = c.seq
            AND NOT EXISTS (SELECT 1 FROM raw_record other WHERE other.key = r.key AND other.last_seq > c.seq)
        ORDER BY c.seq
        """

    private static let partsSQL = """
        SELECT source, ordinal, content_hash, file_id, line, byte_start, byte_count, payload
        FROM raw_record WHERE key = $1 AND deleted = 0 ORDER BY source, ordinal
        """
}
