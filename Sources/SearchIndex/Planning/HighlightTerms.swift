/// The folded words by which matches are highlighted.
struct HighlightTerms: Hashable, Sendable {
    /// Whole tokens.
    var words: Set<String> = []
    /// Beginnings of tokens.
    var prefixes: [String] = []

    /// Whether a token of a title is one of them.
    func matches(_ token: String) -> Bool { words.contains(token) || prefixes.contains { token.hasPrefix($0) } }
}
