import GRDB

/// One use of a SQLite connection: the length of one closure of ``SQLiteDatabase``.
final class SQLiteSession: SQLConnection {
    private let database: Database
    private let path: String
    private var statements: [String: SQLitePreparedStatement] = [:]
    /// The statements by where their texts lie in memory: literals stay in place, and hashing an address is quicker
    /// than hashing a text. The text is kept to tell a literal from another text at a reused address.
    private var byAddress: [UnsafePointer<UInt8>: (sql: String, statement: SQLitePreparedStatement)] = [:]

    init(_ database: Database, path: String) {
        self.database = database
        self.path = path
    }

    func statement(_ sql: String) throws -> any SQLStatement {
        let known = try known(sql)
        if known.isBusy { return try prepared(database.makeStatement(sql: sql)) }
        known.reset()
        return known
    }

    private func known(_ sql: String) throws -> SQLitePreparedStatement {
        let address = sql.utf8.withContiguousStorageIfAvailable(\.baseAddress) ?? nil
        if let address, let entry = byAddress[address], entry.sql == sql { return entry.statement }
        let statement = try statements[sql] ?? prepared(database.cachedStatement(sql: sql))
        statements[sql] = statement
        if let address {
            if byAddress.count >= Self.addressCount { byAddress.removeAll(keepingCapacity: true) }
            byAddress[address] = (sql, statement)
        }
        return statement
    }

    /// Ends every walk that was left before its last row; an open one would hold the transaction's locks.
    func finish() {
        for statement in statements.values { statement.reset() }
    }

    /// Texts made up on the way would fill the table without end.
    private static let addressCount = 256

    private func prepared(_ statement: @autoclosure () throws -> Statement) throws -> SQLitePreparedStatement {
        do {
            return SQLitePreparedStatement(try statement(), path: path)
        } catch {
            throw DatabaseError(error, path: path)
        }
    }
}
