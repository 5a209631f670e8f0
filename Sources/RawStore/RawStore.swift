import Database
import MovieModel

/// The landing store of one provider: what it published, byte for byte, and the feed of what changed.
///
/// Everything later can be made anew from it without fetching again. A store has one writer at a time, which may
/// be another process than its readers.
public final class RawStore: Sendable {
    /// Whose records it holds.
    public let provider: ProviderID
    let database: SQLiteDatabase
    let clock: @Sendable () -> Int64

    /// The file of a provider's store in the directory of all stores.
    public static func path(directory: String, provider: ProviderID) -> String { "\(directory)/\(provider).sqlite" }

    /// Opens a store, creating it if it is opened to write.
    ///
    /// Opening to write ends the runs that a killed process left running.
    ///
    /// - Parameter clock: Microseconds since 1970.
    /// - Throws: `DatabaseError`.
    public init(
        directory: String, provider: ProviderID, access: DatabaseAccess = .readWrite,
        clock: @escaping @Sendable () -> Int64 = Timestamp.now
    ) throws {
        self.provider = provider
        self.clock = clock
        database = try SQLiteDatabase(
            path: Self.path(directory: directory, provider: provider), access: access, schema: .raw,
            tuning: SQLiteTuning(cacheMebibytes: 16))
        if access == .readWrite { try endInterruptedRuns() }
    }

    /// Runs `body`, which lands parts in transactions of bounded size.
    ///
    /// A throw takes back what is not committed yet, and no more.
    public func land<T>(run: RawRun, _ body: (RawLanding) throws -> T) throws -> T {
        try database.writeInBatches { batches in
            let landing = try RawLanding(run: run, batches: batches)
            let result = try body(landing)
            try landing.storeCounters()
            return result
        }
    }

    /// The latest reading of a file, if it reached the end of the file.
    public func completedFile(source: String, path: String) throws -> RawFile? {
        try database.read { connection in
            try connection.first(
                """
                SELECT f.size, f.hash, f.declaration_hash, p.encoding, p.columns, f.complete, f.read, f.new, f.changed,
                    f.same, f.quarantined, f.bytes
                FROM raw_file f JOIN raw_preamble p ON p.id = f.preamble_id
                WHERE f.source = $1 AND f.path = $2 ORDER BY f.id DESC LIMIT 1
                """, [.text(source), .text(path)]
            ) { row -> RawFile? in
                guard row.bool(5), let hash = ContentHash(bytes: row.blob(1)),
                    let declarationHash = ContentHash(bytes: row.blob(2))
                else { return nil }
                var file = RawFile(
                    source: source, path: path, size: row.int(0), hash: hash, declarationHash: declarationHash,
                    preamble: RawPreamble(
                        encoding: row.optionalText(3), columns: row.optionalText(4).flatMap(TextList.texts)))
                file.isComplete = true
                file.counters = RawCounters(row, from: 6)
                return file
            } ?? nil
        }
    }

    /// The records that changed after the change numbered `sequence`, at most `limit` of them.
    ///
    /// - Precondition: `limit` is positive.
    /// - Complexity: O(changes passed), a few microseconds each.
    public func changes(after sequence: Int64, limit: Int) throws -> RawChanges {
        precondition(limit > 0, "a stretch of the feed holds at least one record")
        return try database.read { connection in
            var reader = try FeedReader(connection)
            return try reader.changes(after: sequence, limit: limit)
        }
    }

    /// The number of the latest change; 0 while there is none.
    public func lastSequence() throws -> Int64 { try database.read(Self.lastSequence) }

    /// Writes the log of recent changes back into the file. Worth it after bulk work.
    public func checkpoint() throws { try database.checkpoint() }

    static func lastSequence(_ connection: any SQLConnection) throws -> Int64 {
        try connection.first("SELECT coalesce(max(seq), 0) FROM raw_change") { $0.integer(0) } ?? 0
    }
}
