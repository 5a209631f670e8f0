import TextAnalysis

extension TitleShape {
    /// The shape of a title that was analyzed with its literal key.
    init(of title: UnsafeBufferPointer<UInt8>, _ analyzer: borrowing TextAnalyzer) {
        self.init()
        let limit = IndexFormat.titlePositions
        for token in analyzer.tokens where token.endPosition <= limit {
            positionCount = max(positionCount, token.endPosition)
        }
        if analyzer.literalArticleByteCount > 0, analyzer.tokens.count > 1 { findArticle(analyzer) }
        guard let boundary = SubtitleBoundary.first(in: title) else { return }
        var count = 0
        for token in analyzer.tokens where token.endPosition <= limit && Int(token.sourceStart) < boundary {
            count = max(count, token.endPosition)
        }
        mainCount = count < positionCount ? count : 0
    }

    /// Finds the folded article that sorting would ignore, wherever it stands.
    private mutating func findArticle(_ analyzer: borrowing TextAnalyzer) {
        let article = analyzer.literalKey[..<(analyzer.literalArticleByteCount - 1)]
        let tokens = analyzer.tokens.lazy.filter { $0.endPosition <= IndexFormat.titlePositions }
        if let first = tokens.first, analyzer.bytes[first.byteRange].elementsEqual(article) {
            leadCount = 1
        } else if let last = tokens.last, analyzer.bytes[last.byteRange].elementsEqual(article) {
            trailCount = 1
        }
    }
}
