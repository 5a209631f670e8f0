import Foundation
import GRDB

/// A SQLite database file: one writer, a few readers, each reader on a snapshot of its own.
///
/// The write-ahead log lets any number of processes read while one writes. Every commit is synchronized to the disk
/// before it returns, so what a caller was told is stored survives a crash of the program or of the machine.
public final class SQLiteDatabase: Sendable {
    /// The file.
    public let path: String
    private let pool: DatabasePool

    /// Opens a database, creating and migrating it if it is opened to write.
    ///
    /// - Throws: ``DatabaseError``.
    public init(path: String, access: DatabaseAccess, schema: DatabaseSchema, tuning: SQLiteTuning) throws {
        self.path = path
        do {
            if access == .readWrite { try Self.createDirectory(of: path) }
            pool = try DatabasePool(path: path, configuration: Self.configuration(path, access, schema, tuning))
            try Self.settle(pool, schema, access, path)
        } catch {
            throw DatabaseError(error, path: path)
        }
    }

    /// Runs `body` on a snapshot that no writer changes.
    public func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        try translatingErrors {
            try pool.read { database in
                let session = SQLiteSession(database, path: path)
                defer { session.finish() }
                return try body(session)
            }
        }
    }

    /// Runs `body` in a transaction that is committed when it returns and rolled back when it throws.
    ///
    /// The transaction takes the write lock at its beginning, so it cannot fail halfway for want of it.
    public func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        try writeInBatches { try body($0.connection) }
    }

    /// Runs `body` in transactions, one after the other: `body` says when one is committed and the next begun.
    ///
    /// A throw rolls back the last one only.
    public func writeInBatches<T>(_ body: (SQLiteBatches) throws -> T) throws -> T {
        try translatingErrors {
            try pool.writeWithoutTransaction { database in
                let session = SQLiteSession(database, path: path)
                defer { session.finish() }
                return try SQLiteBatches(database, session).run(body)
            }
        }
    }

    /// Writes the write-ahead log back into the file and refreshes the planner's statistics.
    ///
    /// Worth it after bulk work. A reader on an old snapshot makes it write back less, which is no failure.
    public func checkpoint() throws {
        try translatingErrors {
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA optimize")
                do {
                    try database.checkpoint(.truncate)
                } catch let error as GRDB.DatabaseError where error.resultCode == .SQLITE_BUSY {
                    try database.checkpoint(.passive)
                }
            }
        }
    }

    private func translatingErrors<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, path: path)
        }
    }
}

extension SQLiteDatabase {
    private static func createDirectory(of path: String) throws(DatabaseError) {
        let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw DatabaseError(.notWritable, path: path, detail: "cannot create the directory \(directory)")
        }
    }

    private static func configuration(
        _ path: String, _ access: DatabaseAccess, _ schema: DatabaseSchema, _ tuning: SQLiteTuning
    ) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = access == .readOnly
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { database in
            try refuseForeign(database, schema, path)
            // The file is not mapped: beside a write-ahead log SQLite keeps no mapped page, and looks each up anew.
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -\(tuning.cacheMebibytes << 10);
                    PRAGMA wal_autocheckpoint = \(tuning.checkpointPages);
                    """)
        }
        return configuration
    }

    /// Refuses a database that another program, or another part of this one, filled.
    ///
    /// The migrator makes its own table in a transaction before the first migration's, which sets the application
    /// id. A process killed between the two leaves a file that holds that table alone and is still nobody's.
    private static func refuseForeign(_ database: Database, _ schema: DatabaseSchema, _ path: String) throws {
        let applicationID = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        guard applicationID != schema.applicationID else { return }
        let objectCount =
            try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
            ?? 0
        guard objectCount == 0 else { throw DatabaseError(.foreign, path: path) }
    }

    /// Brings the schema up to date, or refuses it where that is impossible.
    private static func settle(
        _ pool: DatabasePool, _ schema: DatabaseSchema, _ access: DatabaseAccess, _ path: String
    ) throws {
        let migrator = migrator(schema)
        let applied = try pool.read { try migrator.appliedIdentifiers($0) }
        let known = schema.migrations.map(\.name)
        let unknown = applied.subtracting(known)
        guard unknown.isEmpty else {
            throw DatabaseError(.newerSchema(found: unknown.sorted()), path: path)
        }
        let missing = known.filter { !applied.contains($0) }
        switch access {
        case .readWrite: try migrator.migrate(pool)
        case .readOnly where missing.isEmpty: break
        case .readOnly: throw DatabaseError(.olderSchema(missing: missing), path: path)
        }
    }

    private static func migrator(_ schema: DatabaseSchema) -> DatabaseMigrator {
        var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
        for migration in schema.migrations {
            migrator.registerMigration(migration.name) { database in
                try database.execute(sql: "PRAGMA application_id = \(schema.applicationID)")
                for step in migration.steps { try database.execute(sql: step.sqlite) }
            }
        }
        return migrator
    }
}
