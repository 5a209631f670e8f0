import TextAnalysis

@testable import SearchIndex

/// A title as the slow model sees it.
final class ModelTitle {
    let text: String
    let kinds: TitleKinds
    let shape: TitleShape
    /// Every token and equivalent with its place.
    let grams: [ModelGram]
    /// What a query must equal to mean this title literally.
    let keys: [String]

    init(_ text: String, kinds: TitleKinds, terms: ModelTerms) {
        self.text = text
        self.kinds = kinds
        let analysis = TitleAnalysis(text)
        shape = analysis.shape
        keys = Self.keys(of: text)
        grams =
            analysis.tokens.map { Self.gram($0, isTyped: true, terms) }
            + analysis.equivalents.map { Self.gram($0, isTyped: false, terms) }
    }

    /// A name or keyword, whose other spellings stand among its tokens.
    init(name: String, terms: ModelTerms) {
        text = name
        kinds = .all
        shape = TitleShape()
        keys = []
        let tokenizer = Tokenizer(for: .indexing)
        let spellings = tokenizer.equivalents(of: name).filter { $0.positionCount == 1 }
        grams = (tokenizer.tokens(of: name) + spellings).map { Self.gram($0, isTyped: true, terms) }
    }

    /// The text as it stands and without its article, both folded with their punctuation.
    static func keys(of text: String) -> [String] {
        let surface = TitleKey.surface(text)
        return surface.isEmpty ? [] : [surface] + [TitleKey.surfaceWithoutArticle(text)].compactMap { $0 }
    }

    private static func gram(_ token: Token, isTyped: Bool, _ terms: ModelTerms) -> ModelGram {
        ModelGram(
            term: terms.number(adding: token.text), position: token.position,
            length: isTyped ? 1 : token.positionCount, isTyped: isTyped, range: token.range)
    }
}
