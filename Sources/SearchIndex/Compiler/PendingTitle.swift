import TextAnalysis

/// A title waiting for its number.
struct PendingTitle {
    /// Its text in the run's pool.
    var text: Range<UInt32>
    /// Where its parts lie.
    var shape: TitleShape
    /// What it is to its movie.
    var kinds: TitleKinds
    /// The number of its language, 0 where nobody says.
    var language: UInt16
    /// The hash of its literal key, `nil` for a title of nothing.
    var keyHash: UInt32?
    /// The hash of its literal key without the article, if it has one.
    var articleKeyHash: UInt32?

    /// A title that was analyzed with its literal key.
    init(text: Range<UInt32>, shape: TitleShape, kinds: TitleKinds, of analyzer: borrowing TextAnalyzer) {
        self.text = text
        self.shape = shape
        self.kinds = kinds
        language = 0
        keyHash = LiteralKey.hash(analyzer.literalKey, from: 0)
        let article = analyzer.literalArticleByteCount
        articleKeyHash = article > 0 ? LiteralKey.hash(analyzer.literalKey, from: article) : nil
    }
}
