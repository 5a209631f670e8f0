/// A piece of a query text that is read as one.
struct Token: Hashable {
    let kind: Kind

    /// The letters it is made of.
    let letters: Range<Int>

    /// Whether nothing separates it from the token before.
    var isGlued = false

    /// Whether it is, or opens, the value of a field.
    var isValue = false

    enum Kind: Hashable {
        case open
        case close(boost: Double?)

        /// `AND`, `OR`, `NOT` or their symbols, not yet known to stand between operands.
        case keyword(Keyword, isSymbol: Bool)

        /// A keyword that does combine its neighbors.
        case combine(Keyword)

        /// A `-` or `+` glued to the front of a clause.
        case minus, plus

        /// The `!` of an exact title.
        case bang

        case field(FieldHead)

        /// A word before a colon, or a comparator, that names no field.
        case unknownField(isGlued: Bool)

        case quoted(QuotedText)

        /// `[1990 TO 2000]`, brackets included.
        case bracket

        /// `/al.en/`, slashes included.
        case regex(RegexText)

        case word
    }
}

/// A regular expression between slashes with what is glued to its end.
struct RegexText: Hashable {
    /// The letters between the slashes.
    let content: Range<Int>
    let isTerminated: Bool
    var boost: Double?
}

/// A phrase in quotes with what is glued to its end.
struct QuotedText: Hashable {
    /// The letters between the quotes.
    let content: Range<Int>
    let isTerminated: Bool
    var slop = 0
    var lastIsPrefix = false
    var boost: Double?
}
