/// One connection to a SQL database, inside one transaction.
///
/// The one door to SQL: the stores speak to it in the subset of SQL that SQLite and PostgreSQL share, so the engine
/// behind it can change without them. A connection is valid inside the closure that received it, and nowhere else.
public protocol SQLConnection: AnyObject {
    /// A prepared statement, kept and handed out again for the same text.
    ///
    /// A text that is being stepped already gets a statement of its own, so walks can nest.
    ///
    /// - Complexity: O(length of `sql`) when it was prepared before.
    func statement(_ sql: String) throws -> any SQLStatement
}

extension SQLConnection {
    /// Runs a statement to its end, ignoring any rows.
    public func execute(_ sql: String, _ values: [SQLValue] = []) throws {
        try statement(sql).run(values)
    }

    /// Runs an `INSERT` of one row and returns the number the engine gave it.
    ///
    /// - Precondition: The table numbers its rows, and the row was not left out for a conflict.
    public func insert(_ sql: String, _ values: [SQLValue] = []) throws -> Int64 {
        try statement(sql).insert(values)
    }

    /// Calls `body` for each row of a query.
    public func forEach(_ sql: String, _ values: [SQLValue] = [], _ body: (any SQLRow) throws -> Void) throws {
        try statement(sql).forEach(values, body)
    }

    /// What `body` makes of the first row of a query, or `nil` if there is none.
    public func first<T>(_ sql: String, _ values: [SQLValue] = [], _ body: (any SQLRow) throws -> T) throws -> T? {
        try statement(sql).first(values, body)
    }

    /// What `body` makes of each row of a query.
    public func map<T>(_ sql: String, _ values: [SQLValue] = [], _ body: (any SQLRow) throws -> T) throws -> [T] {
        try statement(sql).map(values, body)
    }
}
