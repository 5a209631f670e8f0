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
    /// The movies with each word of titles, as written.
    let typedCounts: [Int: Int]
    /// The words of names and keywords.
    let nameTerms: [String: Int]
    /// The movies with each of them.
    let nameCounts: [Int: Int]
    /// The places of the movies by the keys of their titles.
    private let placesByKey: [String: Set<Int>]
    var knownTypos: [String: [ModelTypo]] = [:]
    private var texts: [ModelReading: ModelText] = [:]

    init(_ movies: [IndexedMovie], vocabulary: IndexVocabulary) {
        let terms = ModelTerms()
        self.terms = terms
        self.movies = movies.sorted(by: StaticRankModel.precedes)
            .map { ModelMovie($0, vocabulary: vocabulary, terms: terms) }
        self.vocabulary = vocabulary
        var places: [String: Set<Int>] = [:]
        for (place, movie) in self.movies.enumerated() {
            for key in movie.titles.flatMap(\.keys) { places[key, default: []].insert(place) }
        }
        placesByKey = places
        typedCounts = Self.counts(self.movies) { $0.titles.flatMap { $0.grams.filter(\.isTyped) } }
        nameCounts = Self.counts(self.movies) { $0.names.flatMap { $0.values.flatMap(\.grams) } }
        nameTerms = Dictionary(uniqueKeysWithValues: nameCounts.keys.map { (terms.texts[$0], $0) })
        let spellings = vocabulary.genres.flatMap { genre in
            ([genre.code, genre.label] + genre.aliases).map { (Folding.folded($0), genre.code) }
        }
        genres = Dictionary(spellings, uniquingKeysWith: { first, _ in first })
    }

    /// The movies that have each word.
    private static func counts(_ movies: [ModelMovie], _ grams: (ModelMovie) -> [ModelGram]) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for movie in movies { for term in Set(grams(movie).map(\.term)) { counts[term, default: 0] += 1 } }
        return counts
    }

    /// The places of the movies with a title that equals a whole text.
    func places(literally text: String) -> Set<Int> {
        ModelTitle.keys(of: text).reduce(into: []) { $0.formUnion(placesByKey[$1] ?? []) }
    }

    /// A query text, analyzed once.
    func text(_ reading: ModelReading) -> ModelText {
        if let known = texts[reading] { return known }
        let made = ModelText(reading, terms: terms)
        texts[reading] = made
        return made
    }

    /// What a request finds; good for every request that differs in page, order and facets alone.
    func findings(_ request: SearchRequest) -> ModelFindings {
        var planner = ModelPlanner(request, model: self)
        return ModelFindings(planner.read(), model: self)
    }
}
