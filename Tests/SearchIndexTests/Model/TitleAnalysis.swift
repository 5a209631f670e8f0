import TextAnalysis

@testable import SearchIndex

/// A title cut into what the index holds of it.
struct TitleAnalysis {
    /// The tokens as written.
    let tokens: [Token]
    /// The canonical forms that stand for some of them.
    let equivalents: [Token]
    /// Where its parts lie.
    let shape: TitleShape

    /// Analyzes a title.
    init(_ text: String) {
        let tokenizer = Tokenizer(for: .indexing)
        let limit = IndexFormat.titlePositions
        tokens = tokenizer.tokens(of: text).filter { $0.position + $0.positionCount <= limit }
        equivalents = tokenizer.equivalents(of: text).filter { $0.position + $0.positionCount <= limit }
        var shape = TitleShape()
        shape.positionCount = tokens.reduce(0) { max($0, $1.position + $1.positionCount) }
        if tokens.count > 1, let article = Self.article(of: text) {
            if tokens.first?.text == article {
                shape.leadCount = 1
            } else if tokens.last?.text == article {
                shape.trailCount = 1
            }
        }
        shape.mainCount = Self.mainCount(of: text, tokens: tokens, of: shape.positionCount)
        self.shape = shape
    }

    /// The folded article that sorting would ignore, wherever it stands.
    private static func article(of text: String) -> String? {
        guard let rest = TitleKey.surfaceWithoutArticle(text) else { return nil }
        let article = TitleKey.surface(text).dropLast(rest.count)
        guard article.last == " " else { return nil }
        return String(article.dropLast())
    }

    /// The positions before the first subtitle boundary, or 0.
    private static func mainCount(of text: String, tokens: [Token], of positionCount: Int) -> Int {
        guard let boundary = SubtitleBoundary.first(in: text) else { return 0 }
        let count = tokens.lazy.filter { $0.range.lowerBound < boundary }
            .reduce(0) { max($0, $1.position + $1.positionCount) }
        return count < positionCount ? count : 0
    }
}
