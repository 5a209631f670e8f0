/// A value that goes into a statement.
///
/// The five kinds are what SQLite and PostgreSQL both store. Times are integers of microseconds, truth values are
/// the integers 0 and 1.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

extension SQLValue {
    /// A number, or null for its absence.
    public init(_ value: Int64?) {
        self = value.map(SQLValue.integer) ?? .null
    }

    /// A number, or null for its absence.
    public init(_ value: Int?) {
        self = value.map { .integer(Int64($0)) } ?? .null
    }

    /// A number, or null for its absence.
    public init(_ value: Double?) {
        self = value.map(SQLValue.real) ?? .null
    }

    /// A text, or null for its absence.
    public init(_ value: String?) {
        self = value.map(SQLValue.text) ?? .null
    }

    /// A truth value as 0 or 1.
    public init(_ value: Bool) {
        self = .integer(value ? 1 : 0)
    }
}
