/// One step of a migration, in the SQL that engines share.
///
/// What only one engine knows (strict typing, clustering, the way rows are numbered) is added by its driver. Column
/// types are `INTEGER` (64 bits), `REAL` (64 bits), `TEXT` and `BLOB`.
public enum SchemaStep: Hashable, Sendable {
    /// A table as its columns and constraints describe it. A column `id INTEGER PRIMARY KEY` is numbered by the engine.
    case table(String, columns: String)
    /// A table with a numbered column, `id` by default, whose numbers are never given out twice.
    case lastingTable(String, number: String = "id", columns: String)
    /// A table stored in the order of its primary key, which its columns must declare.
    case linkTable(String, columns: String)
    /// Any other statement: an index, a view.
    case sql(String)
}

extension SchemaStep {
    /// The check that a column holds one of a few words.
    ///
    /// Written as comparisons: for `IN` with more than two words SQLite builds a table in memory for each row it checks.
    public static func check(_ column: String, isOneOf words: String...) -> String {
        "CHECK (\(words.map { "\(column) = '\($0)'" }.joined(separator: " OR ")))"
    }
}
