import TextAnalysis

/// The beginning of a title as somebody typed it, ready to be compared with titles.
struct TypedBeginning {
    /// How a title goes with it.
    enum Fit {
        /// It begins so.
        case beginning
        /// It has a word further on that begins so, with what follows.
        case inside
    }

    /// The folded text.
    private let folded: [UInt8]
    /// Where it goes on behind an English article.
    private let start: Int
    /// Its tokens, the last of which may be but the beginning of one.
    let words: [String]

    /// - Returns: `nil` for a text without words.
    init?(_ text: String) {
        folded = Array(Folding.folded(text).utf8)
        start = Self.articleByteCount(folded)
        guard !folded.isEmpty else { return nil }
        var analyzer = TextAnalyzer(for: .querying)
        analyzer.analyze(String(decoding: folded[start...], as: UTF8.self))
        words = analyzer.tokens.map(analyzer.text)
        if words.isEmpty { return nil }
    }

    /// How a folded title goes with it, or `nil` if it does not.
    func fit(_ title: [UInt8]) -> Fit? {
        if title.starts(with: folded) { return .beginning }
        if title.dropFirst(Self.articleByteCount(title)).starts(with: folded[start...]) { return .beginning }
        var place = title.startIndex
        while let space = title[place...].firstIndex(of: Self.space) {
            place = space + 1
            if title[place...].starts(with: folded) { return .inside }
        }
        return nil
    }

    private static let space = UInt8(ascii: " ")
    private static let articles: [[UInt8]] = ["the ", "a ", "an "].map { Array($0.utf8) }

    /// The bytes of the article in front of a folded text, if something follows.
    private static func articleByteCount(_ folded: [UInt8]) -> Int {
        articles.first { folded.count > $0.count && folded.starts(with: $0) }?.count ?? 0
    }
}
