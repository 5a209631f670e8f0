/// A condition on the values of a closed vocabulary.
public struct FacetClause: Hashable, Sendable {
    /// The facet's canonical name.
    public let field: String

    /// The codes asked for: at least one, each once.
    public let values: [String]

    /// Whether one of the values is enough.
    public let mode: Mode

    /// Creates a clause; a single value always gets the mode `anyOf`.
    public init(field: String, values: [String], mode: Mode) {
        self.field = field
        self.values = values
        self.mode = values.count == 1 ? .anyOf : mode
    }

    /// Whether one value is enough, or each is needed.
    public enum Mode: Hashable, Sendable {
        case anyOf, allOf
    }
}
