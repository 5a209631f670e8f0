import CatalogStore
import MovieModel

/// The JSON of one movie: what a hit shows, under the same names, and beside it who says what.
struct MovieDocument {
    /// The movie.
    var detail: MovieDetail

    /// Writes the members of its object.
    func write(to json: inout JSONWriter) {
        summary(&json)
        json.object("rating") { RatingDocument(rating: detail.movie.rating).write(to: &$0) }
        let fetched = Dictionary(detail.records.map { ($0.provider, $0.fetched) }) { first, _ in first }
        json.objects("ratings", detail.ratings) { json, rating in
            Self.rating(&json, rating)
            let time = fetched[rating.rating.provider] ?? nil
            json.member("fetched_at", time.map { Timestamp.text(seconds: $0 / 1_000_000) })
        }
        json.objects("titles", detail.titles, Self.title)
        json.objects("genre_scores", detail.movie.genres) { json, scored in
            json.member("genre", scored.genre.code)
            json.member("label", scored.genre.label)
            json.member("score", scored.score)
            json.member("shown", scored.isShown)
        }
        json.objects("genre_labels", detail.genreLabels, Self.genreLabel)
        json.objects("people", detail.people) { json, person in
            json.member("name", person.person.name)
            json.member("role", person.person.role.rawValue)
            json.member("order", person.person.order)
            json.member("provider", person.provider.code)
        }
        json.objects("keywords", detail.keywords) { json, keyword in
            json.member("keyword", keyword.keyword)
            json.member("provider", keyword.provider.code)
        }
        json.objects("records", detail.records, Self.record)
        json.object("links") { $0.member("self", MovieEndpoint.address(detail.movie.id)) }
    }

    private func summary(_ json: inout JSONWriter) {
        let movie = detail.movie
        json.member("id", movie.id.description)
        json.member("title", movie.displayTitle)
        json.member("original_title", movie.originalTitle)
        json.member("year", movie.year)
        json.key("years")
        if let years = detail.yearRange {
            json.array { json in
                json.number(years.lowerBound)
                json.number(years.upperBound)
            }
        } else {
            json.null()
        }
        json.member("genres", movie.genres.filter(\.isShown).map(\.genre.code))
        json.member("runtime", movie.runtime)
        json.member("type", movie.type)
        json.member("lang", movie.languages.first)
        json.member("languages", movie.languages)
        json.member("countries", movie.countries)
        json.member("adult", movie.isAdult)
        json.object("ids", ids)
        json.objects("external_ids", detail.externalIDs) { json, known in
            json.member("namespace", known.id.namespace)
            json.member("value", known.id.value)
            json.member("provider", known.provider.code)
        }
    }

    /// One identity per namespace, a number where it is one, as hits show them.
    private func ids(_ json: inout JSONWriter) {
        var last: String?
        for id in detail.movie.externalIDs.sorted() where id.namespace != last {
            last = id.namespace
            // Past 53 bits a number is no longer the same to every reader.
            if let number = Int(id.value), (0..<1 << 53).contains(number), String(number) == id.value {
                json.member(id.namespace, number)
            } else {
                json.member(id.namespace, id.value)
            }
        }
    }

    private static func rating(_ json: inout JSONWriter, _ detail: DetailRating) {
        let rating = detail.rating
        json.member("provider", rating.provider.code)
        json.member("origin", rating.origin.code)
        json.member("family", rating.family.rawValue)
        json.member("category", rating.categoryLabel)
        json.objects("categories", rating.categories) { json, weighted in
            json.member("category", weighted.value.rawValue)
            json.member("weight", weighted.weight)
        }
        json.member("value", rating.value)
        json.key("scale")
        json.array { json in
            json.number(rating.scale.lowerBound)
            json.number(rating.scale.upperBound)
        }
        json.member("votes", rating.votes)
        json.member("linear", detail.linear)
        json.member("calibrated", detail.contribution?.calibrated)
        json.member("share", detail.contribution?.share)
        json.member("pull", detail.contribution?.pull)
    }

    private static func title(_ json: inout JSONWriter, _ detail: DetailTitle) {
        json.member("text", detail.title.text)
        json.member("kind", detail.title.kind.rawValue)
        json.member("language", detail.title.language)
        json.member("region", detail.title.region)
        json.member("provider", detail.provider.code)
        json.member("score", detail.score)
        json.member("display", detail.isDisplay)
        json.member("original", detail.isOriginal)
    }

    private static func genreLabel(_ json: inout JSONWriter, _ detail: DetailGenre) {
        json.member("label", detail.label)
        json.member("provider", detail.provider.code)
        json.objects("genres", detail.genres) { json, weighted in
            json.member("genre", weighted.value.code)
            json.member("weight", weighted.weight)
        }
    }

    private static func record(_ json: inout JSONWriter, _ record: DetailRecord) {
        json.member("provider", record.provider.code)
        json.member("key", record.key)
        json.member("state", record.state.rawValue)
        json.member("method", record.method)
        json.member("evidence", record.evidence)
        json.member("review_reason", record.reviewReason)
        json.member("fetched_at", record.fetched.map { Timestamp.text(seconds: $0 / 1_000_000) })
    }
}
