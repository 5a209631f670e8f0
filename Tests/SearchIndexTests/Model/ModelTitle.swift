import TextAnalysis

@testable import SearchIndex

/// A title as the slow model sees it.
struct ModelTitle {
    let text: String
    let kinds: TitleKinds
    let shape: TitleShape
    /// Every token and equivalent with its place.
    let grams: [ModelGram]
    /// What a query must equal to mean this title literally.
    let keys: [String]

    init(_ text: String, kinds: TitleKinds) {
        self.text = text
        self.kinds = kinds
        let analysis = TitleAnalysis(text)
        shape = analysis.shape
        keys = LiteralKey.keys(of: text)
        grams =
            analysis.tokens.map { ModelGram(text: $0.text, position: $0.position, length: 1, isTyped: true) }
            + analysis.equivalents.map {
                ModelGram(text: $0.text, position: $0.position, length: $0.positionCount, isTyped: false)
            }
    }

    /// A name or keyword, whose other spellings stand among its tokens.
    init(name: String) {
        text = name
        kinds = .all
        shape = TitleShape()
        keys = []
        grams = NameAnalysis.tokens(of: name)
            .map { ModelGram(text: $0.text, position: $0.position, length: 1, isTyped: true) }
    }
}

/// A token or equivalent of a title.
struct ModelGram: Hashable {
    var text: String
    var position: Int
    var length: Int
    var isTyped: Bool
}
