import MovieModel
import TextAnalysis

@testable import SearchIndex

/// A movie as the slow model sees it.
struct ModelMovie {
    let movie: IndexedMovie
    let titles: [ModelTitle]
    let names: [NamedField: [ModelTitle]]
    let vocabulary: IndexVocabulary

    init(_ movie: IndexedMovie, vocabulary: IndexVocabulary) {
        self.movie = movie
        self.vocabulary = vocabulary
        var texts: [String] = []
        for title in movie.titles where !texts.contains(title.text) { texts.append(title.text) }
        titles = texts.map { text in
            let kinds = movie.titles.filter { $0.text == text }.reduce(into: TitleKinds()) {
                $0.formUnion(TitleKinds($1.kind))
            }
            return ModelTitle(text, kinds: kinds)
        }
        names = Dictionary(
            uniqueKeysWithValues: NamedField.allCases.map { field in
                (field, field.values(of: movie).map(ModelTitle.init(name:)))
            })
    }

    /// The value of a number field.
    func value(_ field: String) -> Double? {
        let total = movie.rating.total
        switch field {
        case "year": return movie.year.map(Double.init)
        case "runtime": return movie.runtime.map(Double.init)
        case "rating": return total.value
        case "votes": return Double(total.voteCount)
        case "providers": return Double(total.providerCount)
        case "confidence": return (100 * total.confidence).rounded()
        case "spread": return movie.spread(in: vocabulary).map(Double.init)
        case "added": return Double(movie.id.number)
        default: break
        }
        if let category = RatingCategory(rawValue: field) {
            return movie.rating.categories[category]?.value ?? total.value
        }
        let parts = field.split(separator: ".")
        let rating = movie.providerRatings.last { $0.provider.code == parts.first.map(String.init) }
        return parts.count == 2 ? rating?.votes.map(Double.init) : rating?.value
    }

    /// The values of a facet.
    func codes(_ field: String) -> [String] {
        switch field {
        case "genre": movie.genres
        case "lang": movie.languages
        case "country": movie.countries
        case "decade": movie.year.map { [String($0 / 10 * 10)] } ?? []
        case "year": movie.year.map { [String($0)] } ?? []
        default: []
        }
    }

    /// Whether the movie has anything in a field.
    func has(_ field: String) -> Bool {
        switch field {
        case "title", "id": return true
        case "rating": return movie.flags.contains(.rated)
        case "original": return titles.contains { $0.kinds.contains(.original) }
        case "aka": return titles.contains { !$0.kinds.isDisjoint(with: [.alternative, .working]) }
        default: break
        }
        if let named = NamedField(rawValue: field) { return !(names[named] ?? []).isEmpty }
        return !codes(field).isEmpty || value(field) != nil
    }
}
