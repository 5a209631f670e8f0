import Database
import MovieModel

/// Reads movies in the order of their numbers, each whole, in one pass over every table.
final class MovieStream {
    private let reader: CatalogReader
    private let vocabulary: Vocabulary
    private let movies: MovieCursor
    private let titles: MovieCursor
    private let genres: MovieCursor
    private let people: MovieCursor
    private let keywords: MovieCursor
    private let externalIDs: MovieCursor
    private let providerRatings: MovieCursor
    private let cRatings: MovieCursor

    init(_ reader: CatalogReader, movies range: ClosedRange<Int64>) throws {
        self.reader = reader
        vocabulary = try reader.vocabulary()
        func cursor(_ query: String) throws -> MovieCursor { try MovieCursor(reader.connection, query, range) }
        movies = try cursor(MovieQuery.movies)
        titles = try cursor(MovieQuery.titles)
        genres = try cursor(MovieQuery.genres)
        people = try cursor(MovieQuery.people)
        keywords = try cursor(MovieQuery.keywords)
        externalIDs = try cursor(MovieQuery.externalIDs)
        providerRatings = try cursor(MovieQuery.providerRatings)
        cRatings = try cursor(MovieQuery.cRatings)
    }

    /// Calls `body` for every movie that has a title to show.
    func forEach(_ body: (CatalogMovie) throws -> Void) throws {
        try movies.forEachMovie { number, row in
            guard let movie = try movie(number, row) else { return }
            try body(movie)
        }
    }

    private func movie(_ number: Int64, _ row: any SQLRow) throws -> CatalogMovie? {
        let titles = try titles(of: number, display: row.integer(8), original: row.optionalInteger(9))
        guard let id = MovieID(number), let rating = try rating(of: number),
            let display = titles.first(where: \.isDisplay) ?? titles.first
        else { return nil }
        var movie = CatalogMovie(id: id, displayTitle: display.text, rating: rating)
        movie.originalTitle = titles.first(where: \.isOriginal)?.text
        movie.year = row.optionalInt(1)
        movie.runtime = row.optionalInt(4)
        movie.type = row.optionalText(5)
        movie.languages = row.texts(6)
        movie.countries = row.texts(7)
        movie.isAdult = row.bool(10)
        movie.titles = titles
        movie.genres = try genres(of: number)
        movie.people = try people(of: number)
        movie.keywords = try keywords(of: number)
        movie.externalIDs = try externalIDs(of: number)
        movie.ratings = try providerRatings(of: number)
        return movie
    }

    /// The titles that differ, each with everyone who gives it, the best first; equal scores stay in record order.
    private func titles(of movie: Int64, display: Int64, original: Int64?) throws -> [CatalogTitle] {
        var titles: [CatalogTitle] = []
        var places: [RecordTitle: Int] = [:]
        try self.titles.forEach(of: movie) { row in
            let (id, score) = (row.integer(1), row.real(7))
            let provider = try reader.provider(row.integer(2))
            let title = reader.title(row, from: 3)
            if let place = places[title] {
                if !titles[place].providers.contains(provider) { titles[place].providers.append(provider) }
                titles[place].score = max(titles[place].score, score)
                titles[place].isDisplay = titles[place].isDisplay || id == display
                titles[place].isOriginal = titles[place].isOriginal || id == original
            } else {
                places[title] = titles.count
                titles.append(
                    CatalogTitle(
                        title: title, providers: [provider], score: score, isDisplay: id == display,
                        isOriginal: id == original))
            }
        }
        return titles.enumerated()
            .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
            .map(\.element)
    }

    private func genres(of movie: Int64) throws -> [ScoredGenre] {
        var genres: [ScoredGenre] = []
        try self.genres.forEach(of: movie) { row in
            guard let genre = Genre(code: row.text(1)) else { return }
            genres.append(ScoredGenre(genre: genre, score: row.real(2), isShown: row.bool(3)))
        }
        return genres.sorted { ($1.score, $0.genre) < ($0.score, $1.genre) }
    }

    private func people(of movie: Int64) throws -> [RecordPerson] {
        struct Part: Hashable {
            var role: RecordPerson.Role
            var name: String
        }
        var people: [RecordPerson] = []
        var seen: Set<Part> = []
        try self.people.forEach(of: movie) { row in
            let person = try reader.person(row, from: 1)
            if seen.insert(Part(role: person.role, name: person.name)).inserted { people.append(person) }
        }
        let ranks = RecordPerson.Role.allCases
        return people.enumerated()
            .map { (rank: ranks.firstIndex(of: $0.element.role) ?? 0, place: $0.offset, person: $0.element) }
            .sorted { ($0.rank, $0.person.order, $0.place) < ($1.rank, $1.person.order, $1.place) }
            .map(\.person)
    }

    private func keywords(of movie: Int64) throws -> [String] {
        var keywords: Set<String> = []
        try self.keywords.forEach(of: movie) { keywords.insert($0.text(1)) }
        return keywords.sorted()
    }

    private func externalIDs(of movie: Int64) throws -> [ExternalID] {
        var ids: Set<ExternalID> = []
        try externalIDs.forEach(of: movie) { row in
            if let id = ExternalID(namespace: row.text(1), value: row.text(2)) { ids.insert(id) }
        }
        return ids.sorted()
    }

    private func providerRatings(of movie: Int64) throws -> [ProviderRating] {
        var ratings: [ProviderRating] = []
        try providerRatings.forEach(of: movie) { row in
            let rating = try reader.rating(row, from: 2)
            ratings.append(
                ProviderRating(
                    rating, provider: try reader.provider(row.integer(1)),
                    categories: vocabulary.categories(for: rating.categoryLabel, provider: row.integer(1))))
        }
        return ratings
    }

    private func rating(of movie: Int64) throws -> MovieRating? {
        var rows: [RatingKey: CRating] = [:]
        try cRatings.forEach(of: movie) { row in
            guard let key = RatingKey(family: row.text(1), category: row.text(2)) else { return }
            rows[key] = reader.cRating(row, from: 1)
        }
        return MovieRating(rows)
    }
}
