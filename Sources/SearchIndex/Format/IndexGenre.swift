import MovieModel

/// A genre that queries may name.
public struct IndexGenre: Hashable, Sendable {
    /// The stable name in queries and replies, such as `sci-fi`.
    public let code: String
    /// The name for people.
    public let label: String
    /// Other spellings.
    public let aliases: [String]

    /// Creates a genre.
    public init(code: String, label: String, aliases: [String]) {
        self.code = code
        self.label = label
        self.aliases = aliases
    }

    /// A genre of the canonical vocabulary.
    public init(_ genre: Genre) {
        self.init(code: genre.code, label: genre.label, aliases: genre.aliases)
    }
}
