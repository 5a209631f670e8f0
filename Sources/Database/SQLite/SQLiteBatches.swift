import GRDB

/// A run of transactions on one connection, one open at a time.
public final class SQLiteBatches {
    /// The connection; what it writes belongs to the open transaction.
    public let connection: any SQLConnection
    private let database: Database

    init(_ database: Database, _ connection: any SQLConnection) {
        self.database = database
        self.connection = connection
    }

    /// Commits the open transaction and begins the next.
    public func commit() throws {
        try database.commit()
        try database.beginTransaction(.immediate)
    }

    func run<T>(_ body: (SQLiteBatches) throws -> T) throws -> T {
        try database.beginTransaction(.immediate)
        do {
            let result = try body(self)
            try database.commit()
            return result
        } catch {
            // A full disk may have rolled back by itself. The first error is the one to report, not one that the
            // cleaning up after it meets.
            if database.isInsideTransaction { try? database.rollback() }
            throw error
        }
    }
}
