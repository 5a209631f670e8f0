import Database
import MovieModel

extension CatalogReader {
    /// Everything about one movie, or `nil` if it is unknown, retired or not yet computed.
    public func movieDetail(_ id: MovieID) throws -> MovieDetail? {
        guard var movie = try catalogMovie(id) else { return nil }
        if let rating = try explainedRating(of: id) { movie.rating = rating }
        var detail = MovieDetail(movie: movie)
        let shown = try shown(id)
        detail.yearRange = shown.years
        detail.records = try records(of: id)
        detail.titles = try titles(of: id, display: shown.display, original: shown.original)
        let vocabulary = try vocabulary()
        detail.genreLabels = try rows(MovieQuery.genreLabels, of: id) { row in
            DetailGenre(
                provider: try provider(row.integer(1)), label: row.text(2),
                genres: vocabulary.genres(for: row.text(2), provider: row.integer(1)))
        }
        detail.ratings = explained(
            try ratings(of: id, vocabulary), by: movie.rating.total.contributions)
        detail.people = try rows(MovieQuery.people, of: id) { row in
            DetailPerson(provider: try provider(row.integer(4)), person: try person(row, from: 1))
        }
        detail.keywords = try rows(MovieQuery.keywords, of: id) { row in
            DetailKeyword(provider: try provider(row.integer(2)), keyword: row.text(1))
        }
        detail.externalIDs = try rows(MovieQuery.externalIDs, of: id) { row in
            try ExternalID(namespace: row.text(1), value: row.text(2)).map {
                DetailExternalID(provider: try provider(row.integer(3)), id: $0)
            }
        }.compactMap(\.self)
        return detail
    }

    private func rows<T>(_ query: String, of id: MovieID, _ body: (any SQLRow) throws -> T) throws -> [T] {
        try connection.map(query, [.integer(id.number), .integer(id.number)], body)
    }

    private func shown(
        _ id: MovieID
    ) throws -> (display: Int64?, original: Int64?, years: ClosedRange<Int>?) {
        try rows(MovieQuery.movies, of: id) { row in
            let (low, high) = (row.optionalInt(2), row.optionalInt(3))
            let years: ClosedRange<Int>? = if let low, let high, low <= high { low...high } else { nil }
            return (row.optionalInteger(8), row.optionalInteger(9), years)
        }.first ?? (nil, nil, nil)
    }

    private func records(of id: MovieID) throws -> [DetailRecord] {
        try connection.map(
            """
            SELECT r.provider_id, r.key, r.state, coalesce(d.method, ''), coalesce(d.evidence, ''), d.review_reason, r.id,
                r.fetched
            FROM canonical_record r LEFT JOIN match_decision d ON d.record_id = r.id
            WHERE r.movie_id = $1 ORDER BY r.id
            """, [.integer(id.number)]
        ) { row in
            guard let state = RecordState(rawValue: row.text(2)) else {
                throw CatalogError.unreadable(table: "canonical_record", id: row.integer(6))
            }
            return DetailRecord(
                provider: try provider(row.integer(0)), key: row.text(1), state: state, method: row.text(3),
                evidence: row.text(4), reviewReason: row.optionalText(5), fetched: row.optionalInteger(7))
        }
    }

    private func titles(of id: MovieID, display: Int64?, original: Int64?) throws -> [DetailTitle] {
        try rows(MovieQuery.titles, of: id) { row in
            DetailTitle(
                provider: try provider(row.integer(2)), title: title(row, from: 3), score: row.real(7),
                isDisplay: row.integer(1) == display, isOriginal: row.integer(1) == original)
        }
    }

    private func ratings(of id: MovieID, _ vocabulary: Vocabulary) throws -> [DetailRating] {
        try rows(MovieQuery.providerRatings, of: id) { row in
            let rating = try rating(row, from: 2)
            let published = ProviderRating(
                rating, provider: try provider(row.integer(1)),
                categories: vocabulary.categories(for: rating.categoryLabel, provider: row.integer(1)))
            return DetailRating(rating: published, variance: rating.variance)
        }
    }

    /// Gives each contribution to the rating it came from: the origin's own before a copy of it.
    private func explained(_ ratings: [DetailRating], by contributions: [Contribution]) -> [DetailRating] {
        var ratings = ratings
        for contribution in contributions where !contribution.isDerived {
            let sources = ratings.indices.filter { index in
                let rating = ratings[index].rating
                return rating.origin == contribution.provider && rating.family == contribution.family
                    && rating.categoryLabel == nil && ratings[index].contribution == nil
                    && abs(rating.linear - contribution.linear) < 1e-9
            }
            let own = sources.first { ratings[$0].rating.provider == contribution.provider }
            if let index = own ?? sources.first { ratings[index].contribution = contribution }
        }
        return ratings
    }

    private func explainedRating(of id: MovieID) throws -> MovieRating? {
        var found: [RatingKey: CRating] = [:]
        try connection.forEach(MovieQuery.cRatings, [.integer(id.number), .integer(id.number)]) { row in
            guard let key = RatingKey(family: row.text(1), category: row.text(2)) else { return }
            var rating = cRating(row, from: 1)
            rating.contributions = try ContributionList.contributions(row.text(13))
            found[key] = rating
        }
        return MovieRating(found)
    }
}
