import MovieModel

/// Renders what a reply shows of a movie, once, when the index is compiled.
enum HitDocument {
    /// Appends a JSON object, as `results[]` of a reply without `match`; what every one has as ``HitPiece``.
    static func render(
        _ movie: IndexedMovie, _ categories: CategoryValues, _ vocabulary: IndexVocabulary, into json: JSONWriter
    ) {
        json.piece(.id)
        json.identity(movie.id)
        json.piece(.title)
        json.text(movie.displayTitle)
        json.piece(.originalTitle)
        json.text(movie.originalTitle)
        json.piece(.year)
        json.number(movie.year)
        if movie.genres.isEmpty {
            json.piece(.noGenres)
        } else {
            json.piece(.genres)
            json.list(movie.genres)
            json.piece(.runtime)
        }
        json.number(movie.runtime)
        json.piece(.language)
        json.text(movie.originalLanguage)
        if movie.countries.isEmpty {
            json.piece(.noCountries)
        } else {
            json.piece(.countries)
            json.list(movie.countries.lazy.map(CountryNames.code(for:)))
            json.piece(.rating)
        }
        render(movie.rating.total, into: json)
        json.number(movie.spread(in: vocabulary))
        render(categories, into: json)
        json.piece(.ids)
        render(movie.externalIDs, into: json)
        json.piece(.link)
        json.identity(movie.id)
        json.piece(.end)
    }

    private static func render(_ total: CRating, into json: JSONWriter) {
        json.tenths(total.value)
        json.piece(.confidence)
        json.number(Self.percent(total.confidence))
        json.piece(.low)
        json.tenths(total.low)
        json.piece(.high)
        json.tenths(total.high)
        json.piece(.providers)
        json.number(total.providerCount)
        json.piece(.votes)
        json.number(total.voteCount)
        json.piece(.spread)
    }

    private static func render(_ categories: CategoryValues, into json: JSONWriter) {
        for category in RatingCategory.allCases {
            switch category {
            case .performance: json.piece(.performance)
            case .screenplay: json.piece(.screenplay)
            case .soundtrack: json.piece(.soundtrack)
            }
            json.tenths(categories.value(of: category))
        }
        let estimated = RatingCategory.allCases.count(where: categories.isEstimated)
        if estimated == 0 { return json.piece(.noneEstimated) }
        if estimated == RatingCategory.allCases.count { return json.piece(.allEstimated) }
        json.piece(.estimated)
        json.list(RatingCategory.allCases.lazy.filter(categories.isEstimated).map(\.rawValue))
        json.raw("]")
    }

    /// One id a namespace, the smallest; what is a number is written as one.
    private static func render(_ ids: [ExternalID], into json: JSONWriter) {
        var last: String?
        for id in ids.count > 1 ? ids.sorted() : ids where id.namespace != last {
            if last != nil { json.raw(",") }
            last = id.namespace
            json.text(id.namespace)
            json.raw(":")
            if let number = Int(id.value), number >= 0, number < 1 << 53, String(number) == id.value {
                json.number(number)
            } else {
                json.text(id.value)
            }
        }
    }

    /// A share of one as a whole number of percent.
    static func percent(_ share: Double) -> Int {
        share.isFinite ? Int((100 * min(max(share, 0), 1)).rounded()) : 0
    }
}
