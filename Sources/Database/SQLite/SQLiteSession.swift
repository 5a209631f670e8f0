import GRDB

/// One use of a SQLite connection: the length of one closure of ``SQLiteDatabase``.
final class SQLiteSession: SQLConnection {
    private let database: Database
    private let path: String
    private var statements: [String: SQLitePreparedStatement] = [:]

    init(_ database: Database, path: String) {
        self.database = database
        self.path = path
    }

    func statement(_ sql: String) throws -> any SQLStatement {
        if let known = statements[sql] {
            if known.isBusy { return try prepared(database.makeStatement(sql: sql)) }
            known.reset()
            return known
        }
        let prepared = try prepared(database.cachedStatement(sql: sql))
        statements[sql] = prepared
        return prepared
    }

    /// Ends every walk that was left before its last row; an open one would hold the transaction's locks.
    func finish() {
        for statement in statements.values { statement.reset() }
    }

    private func prepared(_ statement: @autoclosure () throws -> Statement) throws -> SQLitePreparedStatement {
        do {
            return SQLitePreparedStatement(try statement(), path: path)
        } catch {
            throw DatabaseError(error, path: path)
        }
    }
}
