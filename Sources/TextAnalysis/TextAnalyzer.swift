/// Cuts texts into tokens like ``Tokenizer``, one after the other, in memory it keeps.
///
/// An index is compiled from millions of titles, and a search is over in a microsecond: neither can make a string of each
/// token. The analyzer writes the folded bytes of all tokens of a text into one buffer and says where each is. What it
/// finds is what ``Tokenizer``, ``TitleKey`` and ``Folding`` find; those are the model.
///
/// Results are those of the last text analyzed.
public struct TextAnalyzer: Sendable {
    /// The folded UTF-8 of tokens and equivalents. Only what a token points at has a meaning.
    public internal(set) var bytes: [UInt8] = []
    /// The tokens as written, by ascending position.
    public internal(set) var tokens: [AnalyzedToken] = []
    /// The equivalents, where they were asked for, by ascending position.
    public internal(set) var equivalents: [AnalyzedToken] = []
    /// The literal key (``TitleKey/surface(_:)``), where it was asked for.
    public internal(set) var literalKey: [UInt8] = []
    /// The bytes of the English article, with its space, that begins ``literalKey``; 0 if none does or nothing follows.
    public internal(set) var literalArticleByteCount = 0
    /// The normalized key (``TitleKey/normalized(_:)``), where it was asked for.
    public internal(set) var normalizedKey: [UInt8] = []

    let purpose: AnalysisPurpose
    /// The bytes used; what lies behind them in the buffer is of earlier texts.
    var byteCount = 0
    /// Whether the last ASCII text has a sign that may be the word "and".
    var hasConjunction = false
    let folds = ASCIIFolds.shared
    /// Made when the first text beyond ASCII comes.
    var segmentation: Segmentation?

    /// Creates an analyzer for one side of a search.
    public init(for purpose: AnalysisPurpose = .indexing) {
        self.purpose = purpose
    }

    /// Analyzes a text.
    ///
    /// - Complexity: O(bytes), without allocation once the buffers have grown; about five nanoseconds a byte of ASCII.
    public mutating func analyze(_ text: String, _ parts: AnalysisParts = []) {
        var text = text
        text.withUTF8 { analyze(utf8: $0, parts) }
    }

    /// Analyzes a text in UTF-8. What is no UTF-8 is taken for U+FFFD.
    public mutating func analyze(utf8 text: UnsafeBufferPointer<UInt8>, _ parts: AnalysisParts = []) {
        tokens.removeAll(keepingCapacity: true)
        equivalents.removeAll(keepingCapacity: true)
        let isPlain = text.isEmpty || !TitleEnding.isSpecial(text)
        if ASCII.holds(text) {
            tokenizeASCII(text, withEquivalents: parts.contains(.equivalents))
            if isPlain {
                if parts.contains(.literalKey) { makeLiteralKey(ascii: text) }
                if parts.contains(.normalizedKey) { makeNormalizedKey(ascii: text) }
            }
        } else {
            analyzeScalars(text, isPlain ? parts : parts.intersection(.equivalents))
        }
        if !isPlain, parts.contains(.literalKey) || parts.contains(.normalizedKey) { makeArrangedKeys(text) }
        literalArticleByteCount = parts.contains(.literalKey) ? Self.articleByteCount(literalKey) : 0
    }

    /// Calls `body` with the folded UTF-8 of a token, without making a string of it.
    public func withBytes<Result>(of token: AnalyzedToken, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[token.byteRange])) }
    }

    /// The text of a token.
    public func text(of token: AnalyzedToken) -> String { String(decoding: bytes[token.byteRange], as: UTF8.self) }

    /// The token with a text of its own.
    public func token(_ token: AnalyzedToken) -> Token {
        Token(
            text: text(of: token), position: Int(token.position), positionCount: Int(token.positionCount),
            range: Int(token.sourceStart)..<Int(token.sourceEnd))
    }
}
