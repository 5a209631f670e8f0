/// One value of a closed vocabulary, such as a genre.
public struct FacetValue: Hashable, Sendable {
    /// The canonical spelling, which the syntax tree carries.
    public let code: String

    /// The name to show.
    public let label: String

    /// Other spellings of the same value.
    public let aliases: [String]

    /// Creates a value.
    public init(code: String, label: String, aliases: [String] = []) {
        self.code = code
        self.label = label
        self.aliases = aliases
    }
}
