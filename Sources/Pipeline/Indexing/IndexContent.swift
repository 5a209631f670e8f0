import CatalogStore
import MovieModel
import SearchIndex

/// The catalog in the terms of the index: its vocabulary and its movies.
struct IndexContent {
    /// The genres and the rated columns.
    let vocabulary: IndexVocabulary
    private let columns: [RatedColumn: IndexProvider]

    /// Learns the vocabulary of a catalog.
    init(of catalog: CatalogReader) throws {
        let declared = Dictionary(
            try catalog.providers().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var columns: [RatedColumn: IndexProvider] = [:]
        for rated in try catalog.ratedScales() {
            let column = RatedColumn(provider: rated.provider, family: rated.family)
            columns[column] = column.indexProvider(declared: declared[rated.provider], scale: rated.scale)
        }
        self.columns = columns
        vocabulary = IndexVocabulary(
            genres: Genre.all.map(IndexGenre.init), providers: columns.values.sorted { $0.id < $1.id })
    }

    /// A movie of the catalog as the index takes it.
    func indexed(_ movie: CatalogMovie) -> IndexedMovie {
        var indexed = IndexedMovie(id: movie.id, titles: Self.titles(of: movie), rating: movie.rating)
        indexed.year = movie.year
        indexed.genres = movie.genres.filter(\.isShown).map(\.genre.code)
        indexed.runtime = movie.runtime
        indexed.type = movie.type
        indexed.languages = movie.languages
        indexed.countries = movie.countries
        indexed.people = movie.people.map { IndexedPerson(name: $0.name, role: $0.role) }
        indexed.keywords = movie.keywords
        indexed.externalIDs = movie.externalIDs
        indexed.providerRatings = ratings(of: movie)
        indexed.isAdult = movie.isAdult
        return indexed
    }

    /// Display title first, then the original one, then the others by their score.
    private static func titles(of movie: CatalogMovie) -> [IndexedTitle] {
        let ranked = movie.titles.enumerated().sorted { left, right in
            (rank(left.element), left.offset) < (rank(right.element), right.offset)
        }
        return ranked.map { _, title in
            let kind: TitleKind = title.isDisplay ? .display : title.isOriginal ? .original : title.kind
            return IndexedTitle(text: title.text, kind: kind, language: title.language, region: title.region)
        }
    }

    private static func rank(_ title: CatalogTitle) -> Int {
        title.isDisplay ? 0 : title.isOriginal ? 1 : 2
    }

    /// One rating for each column; what a provider publishes itself goes before what another passes on.
    private func ratings(of movie: CatalogMovie) -> [IndexedProviderRating] {
        var chosen: [ProviderID: ProviderRating] = [:]
        for rating in movie.ratings where rating.categoryLabel == nil {
            guard let column = columns[RatedColumn(provider: rating.origin, family: rating.family)] else { continue }
            if let held = chosen[column.id], held.provider == held.origin { continue }
            chosen[column.id] = rating
        }
        return chosen.sorted { $0.key < $1.key }.compactMap { id, rating -> IndexedProviderRating? in
            guard let scale = vocabulary.providers.first(where: { $0.id == id })?.scale,
                let score = UnitScore(rating.value, on: rating.scale)
            else { return nil }
            let value = scale.lowerBound + score.value * (scale.upperBound - scale.lowerBound)
            return IndexedProviderRating(provider: id, value: value, votes: rating.votes)
        }
    }
}
