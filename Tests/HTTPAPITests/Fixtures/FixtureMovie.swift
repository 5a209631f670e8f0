import MovieModel
import SearchIndex

/// A movie of the fixture, as catalog and index get it.
struct FixtureMovie {
    var id: MovieID
    var title: String
    var year: Int
    var genres: [String]
    var runtime = 117
    /// The ratings of the two providers, on 0…10 and 0…5.
    var scores: (imdb: Double, movielens: Double)

    /// The providers that rate and know the movies.
    static let providers = [imdb, movielens, tmdb]
    static let imdb = provider("imdb", "IMDb", 0...10, licence: "for <personal> use")
    static let movielens = provider("movielens", "MovieLens", 0...5, licence: "research")
    static let tmdb = provider("tmdb", "TMDB", 0...10, licence: "with attribution")

    /// Titles no page and no document may stumble over.
    static let hostileTitles = [
        "<script>alert(\"x\")</script> & 'co'", "\"\u{301} onmouseover=alert(1) x=\"", "back\\slash \u{1} \u{2028} end",
    ]

    /// Known films, hostile titles, and enough others for several pages.
    static let all: [FixtureMovie] = {
        let known: [(String, Int, [String])] = [
            ("Alien", 1979, ["horror", "sci-fi"]), ("Aliens", 1986, ["action", "sci-fi"]),
            ("The Matrix", 1999, ["action", "sci-fi"]), ("Heat", 1995, ["crime", "drama"]),
            ("Amélie", 2001, ["comedy", "romance"]), ("千と千尋の神隠し", 2001, ["animation", "fantasy"]),
        ]
        let hostile = hostileTitles.map { ($0, 1990, ["war"]) }
        let others = (1...45).map { ("Night number \($0)", 1950 + $0, ["horror"]) }
        return (known + hostile + others).enumerated().map { place, film in
            guard let id = MovieID(Int64(place + 1)) else { preconditionFailure("places count from 1") }
            return FixtureMovie(
                id: id, title: film.0, year: film.1, genres: film.2,
                scores: (9 - Double(place) / 10, 4.5 - Double(place) / 20))
        }
    }()

    /// The rating, whose contributions add up.
    var rating: MovieRating {
        let parts = [(Self.imdb.id, scores.imdb * 10, 50_000), (Self.movielens.id, scores.movielens * 20, 900)]
        var contributions = parts.map { provider, linear, votes in
            Contribution(
                provider: provider, family: .audience, linear: linear, calibrated: linear - 1.5, votes: votes,
                share: 0.4)
        }
        let value = contributions.reduce(0.2 * 60.8) { $0 + $1.share * $1.calibrated }
        for place in contributions.indices {
            contributions[place].pull = contributions[place].share * (contributions[place].calibrated - value)
        }
        let total = CRating(
            value: value, standardDeviation: 4, confidence: 0.83, contributions: contributions, prior: (0.2, 60.8))
        let part = CRating(
            value: value, standardDeviation: 7, confidence: 0.5, contributions: [], prior: (1, value), isEstimated: true
        )
        return MovieRating(
            total: total, families: [.audience: total],
            categories: Dictionary(uniqueKeysWithValues: RatingCategory.allCases.map { ($0, part) }))
    }

    /// What each provider says.
    var records: [CanonicalRecord] {
        [(Self.imdb, scores.imdb), (Self.movielens, scores.movielens)].map { provider, score in
            var record = CanonicalRecord(provider: provider.id, key: "\(provider.id)-\(id.number)")
            record.titles = [RecordTitle(text: title, kind: .display)]
            record.year = year
            record.genreLabels = genres
            record.ratings = [
                RecordRating(origin: provider.id, family: .audience, value: score, scale: provider.scale, votes: 1000)
            ]
            record.people = [RecordPerson(name: "Ridley Scott", role: .director, order: 0)]
            if let known = ExternalID(namespace: "imdb", value: "tt\(1_000_000 + id.number)") {
                record.externalIDs = [known]
            }
            return record
        }
    }

    /// What the index gets.
    var indexed: IndexedMovie {
        var movie = IndexedMovie(id: id, titles: [IndexedTitle(text: title, kind: .display)], rating: rating)
        movie.year = year
        movie.genres = genres
        movie.runtime = runtime
        movie.languages = ["en"]
        movie.countries = ["US"]
        movie.externalIDs = records.first?.externalIDs ?? []
        return movie
    }

    private static func provider(
        _ code: String, _ name: String, _ scale: ClosedRange<Double>, licence: String
    ) -> ProviderDeclaration {
        guard let id = ProviderID(code) else { preconditionFailure("\(code) is no provider id") }
        var provider = ProviderDeclaration(id: id, name: name)
        provider.scale = scale
        provider.licence = licence
        provider.attribution = "Ratings by \(name)"
        return provider
    }
}

extension ProviderDeclaration {
    /// What the index gets.
    var indexed: IndexProvider {
        IndexProvider(id: id, name: name, scale: scale, family: family, aliases: aliases)
    }
}
