/// Something a query can ask about by name, such as `genre:` or `imdb>=8`.
///
/// The language itself knows no field: what a word before a colon means, and
/// whether it means anything, is decided by the fields it is given.
public struct Field: Hashable, Sendable {
    /// The canonical name: what the canonical form of a query prints.
    public let name: String

    /// Other names that mean the same field.
    public let aliases: [String]

    /// What its values look like.
    public let kind: FieldKind

    /// What a plain-language reading calls it, such as "c-rating".
    public let label: String

    /// Creates a field; the label is the name unless another is given.
    public init(name: String, aliases: [String] = [], kind: FieldKind, label: String? = nil) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.label = label ?? name
    }
}
