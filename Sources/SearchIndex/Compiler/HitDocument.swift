import MovieModel

/// Renders what a reply shows of a movie, once, when the index is compiled.
struct HitDocument {
    let movie: IndexedMovie
    let vocabulary: IndexVocabulary

    /// Appends a JSON object, as `results[]` of a reply without `match`.
    func render(into json: JSONWriter) {
        json.raw("{\"id\":\"")
        json.identity(movie.id)
        json.raw("\",\"title\":")
        json.text(movie.displayTitle)
        json.raw(",\"original_title\":")
        json.text(movie.originalTitle)
        json.raw(",\"year\":")
        json.number(movie.year)
        json.raw(",\"genres\":")
        json.list(movie.genres)
        json.raw(",\"runtime\":")
        json.number(movie.runtime)
        json.raw(",\"lang\":")
        json.text(movie.originalLanguage)
        json.raw(",\"countries\":")
        json.list(movie.countries.map(CountryNames.code(for:)))
        json.raw(",\"rating\":")
        render(movie.rating, into: json)
        json.raw(",\"ids\":")
        renderIDs(into: json)
        json.raw(",\"links\":{\"self\":\"/movies/")
        json.identity(movie.id)
        json.raw("\"}}")
    }

    private func render(_ rating: MovieRating, into json: JSONWriter) {
        let total = rating.total
        json.raw("{\"value\":")
        json.tenths(total.value)
        json.raw(",\"confidence\":")
        json.number(Self.percent(total.confidence))
        json.raw(",\"low\":")
        json.tenths(total.low)
        json.raw(",\"high\":")
        json.tenths(total.high)
        json.raw(",\"providers\":")
        json.number(total.providerCount)
        json.raw(",\"votes\":")
        json.number(total.voteCount)
        json.raw(",\"spread\":")
        json.number(movie.spread(in: vocabulary))
        json.raw(",\"categories\":{")
        for category in RatingCategory.allCases {
            if category != RatingCategory.allCases.first { json.raw(",") }
            json.text(category.rawValue)
            json.raw(":")
            json.tenths(movie.value(of: category))
        }
        json.raw("},\"estimated\":[")
        var isFirst = true
        for category in RatingCategory.allCases where movie.isEstimated(category) {
            if !isFirst { json.raw(",") }
            isFirst = false
            json.text(category.rawValue)
        }
        json.raw("]}")
    }

    /// One id a namespace, the smallest; what is a number is written as one.
    private func renderIDs(into json: JSONWriter) {
        json.raw("{")
        var last: String?
        let ids = movie.externalIDs.count > 1 ? movie.externalIDs.sorted() : movie.externalIDs
        for id in ids where id.namespace != last {
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
        json.raw("}")
    }

    /// A share of one as a whole number of percent.
    static func percent(_ share: Double) -> Int {
        share.isFinite ? Int((100 * min(max(share, 0), 1)).rounded()) : 0
    }
}
