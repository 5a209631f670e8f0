import MovieModel

extension RunBuffer {
    /// Adds the facet values, flags and external ids of a movie.
    mutating func addValues(of movie: IndexedMovie, _ categories: CategoryValues) {
        for code in movie.genres { addTerm(code, .genre) }
        for language in movie.languages { addTerm(LanguageNames.code(for: language), .language) }
        for country in movie.countries { addTerm(CountryNames.code(for: country), .country) }
        addFlags(of: movie, categories)
        for id in movie.externalIDs { addTerm(IdentityKey.text(id.namespace, id.value), .externalID) }
    }

    /// Few flags hold for every movie, so a run looks each one's term up once.
    private mutating func addFlags(of movie: IndexedMovie, _ categories: CategoryValues) {
        if flagTerms.isEmpty { flagTerms = Array(repeating: nil, count: MovieFlag.allCases.count) }
        movie.forEachFlag(categories) { place, flag in
            let term = flagTerms[place] ?? terms.number(of: flag.rawValue, in: .flag)
            flagTerms[place] = term
            occurrences.append(Occurrence(term: term))
        }
    }

    /// Adds a term that stands nowhere.
    mutating func addTerm(_ text: String, _ field: TermField) {
        occurrences.append(Occurrence(term: terms.number(of: text, in: field)))
    }

    /// Sets the column values of a movie.
    mutating func addColumns(
        of movie: IndexedMovie, _ categories: CategoryValues, _ places: ColumnPlaces, _ vocabulary: IndexVocabulary
    ) {
        columns.beginMovie()
        let total = movie.rating.total
        columns.set(places.rating, total.value)
        // The bounds are stored as they are shown.
        columns.set(places.low, (total.low * 10).rounded() / 10)
        columns.set(places.high, (total.high * 10).rounded() / 10)
        for (category, place) in places.categories { columns.set(place, categories.value(of: category)) }
        columns.set(places.year, movie.year.map(Double.init))
        columns.set(places.votes, Double(total.voteCount))
        columns.set(places.runtime, movie.runtime.map(Double.init))
        columns.set(places.confidence, Double(HitDocument.percent(total.confidence)))
        columns.set(places.providerCount, Double(total.providerCount))
        if movie.providerRatings.isEmpty { return }
        columns.set(places.spread, movie.spread(in: vocabulary).map(Double.init))
        for rating in movie.providerRatings {
            guard let place = places.providers[rating.provider] else { continue }
            columns.set(place.value, rating.value)
            columns.set(place.votes, rating.votes.map(Double.init))
        }
    }
}
