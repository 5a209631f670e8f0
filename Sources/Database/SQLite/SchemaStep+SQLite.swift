extension SchemaStep {
    /// The step as SQLite understands it.
    var sqlite: String {
        switch self {
        case .table(let name, let columns):
            "CREATE TABLE \(name) (\(columns)) STRICT"
        case .lastingTable(let name, let number, let columns):
            "CREATE TABLE \(name) (\(number) INTEGER PRIMARY KEY AUTOINCREMENT, \(columns)) STRICT"
        case .linkTable(let name, let columns):
            "CREATE TABLE \(name) (\(columns)) STRICT, WITHOUT ROWID"
        case .sql(let statement):
            statement
        }
    }
}
