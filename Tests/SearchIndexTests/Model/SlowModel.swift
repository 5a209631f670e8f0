import QueryLanguage
import TextAnalysis

@testable import SearchIndex

/// The search engine once more, slow and obvious: every request looks at every movie.
final class SlowModel {
    /// In static rank order, so that a stable sort settles ties by it.
    let movies: [ModelMovie]
    let vocabulary: IndexVocabulary
    let terms: ModelTerms
    /// Genre codes by every folded spelling.
    let genres: [String: String]
    private var texts: [TextKey: ModelText] = [:]

    private struct TextKey: Hashable {
        var text: String
        var lastIsPrefix: Bool
        var forNames: Bool
    }

    init(_ movies: [IndexedMovie], vocabulary: IndexVocabulary) {
        let terms = ModelTerms()
        self.terms = terms
        self.movies = movies.sorted(by: StaticRankModel.precedes)
            .map { ModelMovie($0, vocabulary: vocabulary, terms: terms) }
        self.vocabulary = vocabulary
        let spellings = vocabulary.genres.flatMap { genre in
            ([genre.code, genre.label] + genre.aliases).map { (Folding.folded($0), genre.code) }
        }
        genres = Dictionary(spellings, uniquingKeysWith: { first, _ in first })
    }

    /// A query text, analyzed once.
    func text(_ text: String, lastIsPrefix: Bool = false, forNames: Bool = false) -> ModelText {
        let key = TextKey(text: text, lastIsPrefix: lastIsPrefix, forNames: forNames)
        if let known = texts[key] { return known }
        let made = ModelText(text, lastIsPrefix: lastIsPrefix, forNames: forNames, terms: terms)
        texts[key] = made
        return made
    }

    /// What a query finds, for any number of requests.
    func findings(_ query: ParsedQuery) -> ModelFindings { ModelFindings(ModelPlanner.plan(query, self), model: self) }
}
