/// A condition on the words of a movie's texts.
public struct TextClause: Hashable, Sendable {
    /// The words asked for.
    public let match: Match

    /// The text field to look in, by its canonical name, or `nil` to look wherever a bare word looks.
    public let field: String?

    /// How much the clause counts within its tier: 1 unless `^` says otherwise, greater than 0.
    public let boost: Double

    /// Creates a clause.
    public init(_ match: Match, field: String? = nil, boost: Double = 1) {
        self.match = match
        self.field = field
        self.boost = boost
    }

    /// How the words are asked for.
    public enum Match: Hashable, Sendable {
        /// One word as typed, which text analysis may split (`x-men`).
        ///
        /// `fuzz` is the number of typos allowed, or `nil` to leave it to the engine.
        case word(String, fuzz: Int?)

        /// Words in this order, with at most `slop` others between them.
        ///
        /// The last is the beginning of a word if `lastIsPrefix` says so.
        case phrase(String, slop: Int, lastIsPrefix: Bool)

        /// A word that begins like this.
        case prefix(String)

        /// A word of this shape: `*` is any run of characters, `?` any one. At least two characters are neither.
        case wildcard(String)

        /// A word that fits a regular expression from its first letter to its last.
        case regex(RegexSyntax)

        /// The whole value, not a part of it.
        case exact(String)
    }
}
