/// A prepared statement and, while it is stepped, the row it rests on.
///
/// Parameters are written `$1`, `$2`, … and keep their values until they are bound anew.
public protocol SQLStatement: SQLRow {
    /// Gives parameter `$number` a value.
    ///
    /// - Precondition: `number` is one of the statement's parameters, and the statement is reset.
    func bind(_ value: SQLValue, to number: Int) throws

    /// Moves to the next row, or returns `false` when there is none left.
    func step() throws -> Bool

    /// Runs an `INSERT` of one row and returns the number the engine gave it.
    ///
    /// Cheaper than `RETURNING`, for which SQLite builds a table in memory and guards every page it changes.
    ///
    /// - Precondition: The table numbers its rows, and the row was not left out for a conflict.
    func insert(_ values: [SQLValue]) throws -> Int64

    /// Ends the walk over the rows, so that the statement can be bound and stepped again.
    func reset()
}

extension SQLStatement {
    /// Gives `$1`, `$2`, … their values.
    public func bind(_ values: [SQLValue]) throws {
        for index in values.indices { try bind(values[index], to: index + 1) }
    }

    /// Runs the statement to its end, ignoring any rows.
    public func run(_ values: [SQLValue] = []) throws {
        defer { reset() }
        try bind(values)
        while try step() {}
    }

    /// Calls `body` for each row.
    public func forEach(_ values: [SQLValue] = [], _ body: (any SQLRow) throws -> Void) throws {
        defer { reset() }
        try bind(values)
        while try step() { try body(self) }
    }

    /// What `body` makes of the first row, or `nil` if there is none.
    public func first<T>(_ values: [SQLValue] = [], _ body: (any SQLRow) throws -> T) throws -> T? {
        defer { reset() }
        try bind(values)
        return try step() ? body(self) : nil
    }

    /// What `body` makes of each row.
    public func map<T>(_ values: [SQLValue] = [], _ body: (any SQLRow) throws -> T) throws -> [T] {
        var results: [T] = []
        try forEach(values) { results.append(try body($0)) }
        return results
    }
}
