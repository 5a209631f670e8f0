import TextAnalysis

@testable import SearchIndex

/// What the slow model would otherwise work out anew for every movie.
final class ModelCache {
    private struct Key: Hashable {
        var text: String
        var lastIsPrefix: Bool
        var forNames: Bool
    }

    /// Genre codes by every folded spelling.
    let genres: [String: String]
    private var texts: [Key: ModelText] = [:]
    private var keys: [String: [String]] = [:]

    init(_ vocabulary: IndexVocabulary) {
        let spellings = vocabulary.genres.flatMap { genre in
            ([genre.code, genre.label] + genre.aliases).map { (Folding.folded($0), genre.code) }
        }
        genres = Dictionary(spellings, uniquingKeysWith: { first, _ in first })
    }

    func text(_ text: String, lastIsPrefix: Bool = false, forNames: Bool = false) -> ModelText {
        let key = Key(text: text, lastIsPrefix: lastIsPrefix, forNames: forNames)
        if let known = texts[key] { return known }
        let made = ModelText(text, lastIsPrefix: lastIsPrefix, forNames: forNames)
        texts[key] = made
        return made
    }

    /// The literal keys of a text.
    func keys(_ text: String) -> [String] {
        if let known = keys[text] { return known }
        let made = LiteralKey.keys(of: text)
        keys[text] = made
        return made
    }
}
