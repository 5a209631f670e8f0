import MovieModel
import TextAnalysis

@testable import SearchIndex

/// A movie as the slow model sees it: everything a query may ask of it, worked out once.
final class ModelMovie {
    let movie: IndexedMovie
    let titles: [ModelTitle]
    /// The people by role and the keywords, each by the name of its field.
    let names: [(field: String, values: [ModelTitle])]
    /// The number fields it has.
    let values: [String: Double]
    /// The codes it has in each facet.
    let codes: [String: [String]]
    let flags: Set<String>
    /// What orders it by title.
    let titleKey: String
    /// `log10(1 + votes)`, to the precision of a `Float`.
    let prior: Double

    init(_ movie: IndexedMovie, vocabulary: IndexVocabulary, terms: ModelTerms) {
        self.movie = movie
        titles = Self.titles(movie, terms)
        names = ModelField.names.map { field in
            let values =
                field == "keyword" ? movie.keywords : movie.people.filter { $0.role.rawValue == field }.map(\.name)
            return (field, values.map { ModelTitle(name: $0, terms: terms) })
        }
        values = movie.modelValues(vocabulary)
        codes = movie.modelCodes
        flags = movie.modelFlags
        prior = StaticRankModel.prior(movie)
        let display = movie.titles.first { $0.kind == .display }?.text ?? movie.titles.first?.text ?? ""
        let key = TitleKey.normalized(display)
        titleKey = key.isEmpty ? display : key
    }

    /// Its titles, those of the same text as one of several kinds.
    private static func titles(_ movie: IndexedMovie, _ terms: ModelTerms) -> [ModelTitle] {
        var texts: [String] = []
        for title in movie.titles where !texts.contains(title.text) { texts.append(title.text) }
        return texts.map { text in
            let kinds = movie.titles.filter { $0.text == text }.reduce(into: TitleKinds()) {
                $0.formUnion(TitleKinds($1.kind))
            }
            return ModelTitle(text, kinds: kinds, terms: terms)
        }
    }

    /// The values of a name field.
    func names(_ field: String) -> [ModelTitle] { names.first { $0.field == field }?.values ?? [] }

    /// Whether the movie has anything in a field.
    func has(_ field: String) -> Bool {
        switch field {
        case "title", "id": true
        case "rating": flags.contains("rated")
        case "original": titles.contains { $0.kinds.contains(.original) }
        case "aka": titles.contains { $0.kinds.contains(.alternative) || $0.kinds.contains(.working) }
        default: !names(field).isEmpty || codes[field]?.isEmpty == false || values[field] != nil
        }
    }
}
