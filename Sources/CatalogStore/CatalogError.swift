/// A row of the catalog that does not say what the schema promises, as after damage or a stranger's edit.
public enum CatalogError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A row holds a word or a number that this version does not know.
    case unreadable(table: String, id: Int64)

    /// One line: the row, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let table, let id):
            "catalog: row \(id) of table \(table) cannot be read; restore a backup, or normalize again from the raw stores"
        }
    }
}
