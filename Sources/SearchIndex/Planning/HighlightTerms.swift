import TextAnalysis

/// The folded words by which matches are highlighted.
struct HighlightTerms: Hashable, Sendable {
    /// What a plan says of them; the words themselves are made only for hits that are shown.
    struct Source: Sendable {
        /// Texts as typed, whose words and their equivalents are meant.
        var texts: [String] = []
        /// Beginnings of words.
        var prefixes: [String] = []
        /// Terms near a word of the query.
        var typos: [Term] = []
    }

    /// Whole tokens.
    var words: Set<String> = []
    /// Beginnings of tokens.
    var prefixes: [String] = []

    /// Analyzes what a plan says.
    init(_ source: Source, dictionary: TermDictionary) {
        prefixes = source.prefixes
        var analyzer = TextAnalyzer(for: .querying)
        for text in source.texts {
            analyzer.analyze(text, [.equivalents])
            for token in analyzer.tokens { words.insert(analyzer.text(of: token)) }
            for token in analyzer.equivalents { words.insert(analyzer.text(of: token)) }
        }
        for term in source.typos { words.insert(dictionary.text(of: term)) }
    }

    /// Whether a token of a title is one of them.
    func matches(_ token: String) -> Bool { words.contains(token) || prefixes.contains { token.hasPrefix($0) } }
}

extension TermDictionary {
    /// The text of a term of the dictionary.
    ///
    /// - Complexity: O(1), a scan of its block.
    func text(of term: Term) -> String {
        guard 0..<count ~= term.ordinal else { return "" }
        let block = term.ordinal / IndexFormat.termsPerBlock
        var reader = reader(ofBlock: block)
        var key: [UInt8] = []
        for _ in (block * IndexFormat.termsPerBlock)...term.ordinal {
            guard let head = reader.head(), head.shared <= key.count else { return "" }
            key.removeSubrange(head.shared...)
            key.append(contentsOf: head.suffix)
            guard let field = key.first.flatMap(TermField.init(rawValue:)) else { return "" }
            reader.skipTerm(field)
        }
        return String(decoding: key.dropFirst(), as: UTF8.self)
    }
}
