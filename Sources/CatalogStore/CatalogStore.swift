import Database

/// The system of record: what every provider says about every movie, and what is concluded from it.
///
/// One process writes, any number read; each reader sees a snapshot that no writer changes.
public final class CatalogStore: Sendable {
    private let database: SQLiteDatabase
    private let clock: @Sendable () -> Int64

    /// Opens a catalog, creating it if it is opened to write.
    ///
    /// - Parameter clock: Microseconds since 1970.
    /// - Throws: `DatabaseError`.
    public init(
        path: String, access: DatabaseAccess, clock: @escaping @Sendable () -> Int64 = Timestamp.now
    ) throws {
        self.clock = clock
        database = try SQLiteDatabase(
            path: path, access: access, schema: .catalog,
            tuning: SQLiteTuning(cacheMebibytes: 64))
    }

    /// Runs `body` in one transaction: all of it is stored, or, when it throws, nothing.
    public func write<T>(_ body: (CatalogWriter) throws -> T) throws -> T {
        try database.write { try body(CatalogWriter($0, now: clock())) }
    }

    /// Runs `body` on one snapshot.
    public func read<T>(_ body: (CatalogReader) throws -> T) throws -> T {
        try database.read { try body(CatalogReader($0)) }
    }

    /// Writes the log of recent changes back into the file. Worth it after bulk work.
    public func checkpoint() throws { try database.checkpoint() }
}
