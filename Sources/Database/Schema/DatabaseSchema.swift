/// The schema of one purpose: which migrations make it, and how its files are told from others.
public struct DatabaseSchema: Sendable {
    /// A number stored in the file, so that a database of another purpose is refused instead of changed.
    public let applicationID: Int32
    /// The migrations in the order they are applied. Append-only: one that was released is never edited.
    public let migrations: [Migration]

    /// Creates a schema.
    ///
    /// - Precondition: There is a migration, and their names differ.
    public init(applicationID: Int32, migrations: [Migration]) {
        precondition(!migrations.isEmpty, "a schema has a migration")
        precondition(Set(migrations.map(\.name)).count == migrations.count, "names of migrations differ")
        self.applicationID = applicationID
        self.migrations = migrations
    }
}

/// A named change of a schema, applied once to each file, in one transaction.
public struct Migration: Sendable {
    /// The name it is remembered by, such as `001 movies`.
    public let name: String
    /// What it does, in order.
    public let steps: [SchemaStep]

    /// Creates a migration.
    public init(_ name: String, _ steps: [SchemaStep]) {
        self.name = name
        self.steps = steps
    }
}
