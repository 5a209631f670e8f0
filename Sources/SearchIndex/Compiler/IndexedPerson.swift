import MovieModel

/// A person of a movie to be indexed.
public struct IndexedPerson: Hashable, Sendable {
    /// The name as published.
    public var name: String
    /// What the person did.
    public var role: RecordPerson.Role

    /// Creates a person.
    public init(name: String, role: RecordPerson.Role) {
        self.name = name
        self.role = role
    }
}
