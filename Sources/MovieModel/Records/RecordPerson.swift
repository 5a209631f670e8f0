/// A person of a movie as a provider names them.
public struct RecordPerson: Hashable, Sendable {
    /// What the person did.
    public enum Role: String, CaseIterable, Sendable {
        case director, writer, cast, composer
    }

    /// The name as published; never empty.
    public var name: String
    /// What the person did.
    public var role: Role
    /// The place in the credits, 0 first.
    public var order: Int

    /// Creates a person.
    public init(name: String, role: Role, order: Int) {
        self.name = name
        self.role = role
        self.order = order
    }
}
