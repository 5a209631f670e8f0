import Database
import MovieModel
import TestSupport
import Testing

@testable import CatalogStore

@Suite struct ResolvedMovieTests {
    private let directory: TemporaryDirectory
    private let store: CatalogStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try CatalogStore.example(in: directory)
    }

    private func log() throws -> [String] {
        try store.read {
            try $0.connection.map("SELECT movie_id, what FROM change_log ORDER BY seq") { "\($0.int(0)) \($0.text(1))" }
        }
    }

    @Test func `a movie cannot be found before it is resolved`() throws {
        let movie = try store.addMovie(.full)
        #expect(try store.read { try $0.catalogMovie(movie) } == nil)
        #expect(try store.read { try $0.movieDetail(movie) } == nil)
        #expect(try store.read { try $0.counts().movies } == 0)
        #expect(try store.resolve(movie))
        #expect(try store.read { try $0.catalogMovie(movie)?.displayTitle } == "The Matrix")
        #expect(try store.read { try $0.counts().movies } == 1)
        #expect(try store.write { try $0.dirtyMovies(limit: 5) } == [])
    }

    @Test func `changes are logged, and only changes`() throws {
        let movie = try store.addMovie(.full)
        #expect(try store.read { try $0.changeSequence() } == 0)
        #expect(try store.resolve(movie))
        try store.write { try $0.markDirty(movie) }
        #expect(try !store.resolve(movie))
        try store.write { try $0.markAllDirty() }
        #expect(try store.write { try $0.dirtyMovies(limit: 5) } == [movie])
        #expect(try !store.resolve(movie))
        #expect(try store.resolve(movie) { $0.year = 1999 })
        #expect(try log() == ["1 added", "1 changed"])
        #expect(try store.read { try $0.changeSequence() } == 2)
    }

    @Test(arguments: [
        "year", "range", "runtime", "type", "languages", "countries", "adult", "original", "score", "genre", "rating",
        "contribution", "category",
    ])
    func `every part that can be seen counts as a change`(_ part: String) throws {
        let movie = try store.addMovie(.full)
        try store.resolve(movie)
        let isChanged = try store.resolve(movie) { resolved in
            switch part {
            case "year": resolved.year = 1999
            case "range": resolved.yearRange = 1998...1999
            case "runtime": resolved.runtime = 136
            case "type": resolved.type = "movie"
            case "languages": resolved.languages = ["en"]
            case "countries": resolved.countries = ["Australia"]
            case "adult": resolved.isAdult = true
            case "original": resolved.originalTitleID = resolved.titleScores[2].titleID
            case "score": resolved.titleScores[1].score = 0.9
            case "genre": resolved.genres = [ScoredGenre(genre: genre("action"), score: 0.5, isShown: true)]
            case "rating": resolved.rating.total.value = 80
            case "contribution":
                resolved.rating.total.contributions = [
                    Contribution(
                        provider: providerID("tmdb"), family: .audience, linear: 82, calibrated: 83.2, votes: 9,
                        share: 0.8)
                ]
            default: resolved.rating.categories[.soundtrack] = .example(70)
            }
        }
        #expect(isChanged)
        #expect(try log() == ["1 added", "1 changed"])
    }

    @Test func `new material is a change even where the conclusions stay`() throws {
        let movie = try store.addMovie(.full)
        try store.resolve(movie)
        try store.write { _ = try $0.save(.full, movie) }
        #expect(try store.resolve(movie))
    }

    @Test func `a movie without titled records leaves every view and leads to where they went`() throws {
        let old = try store.addMovie(.example("imdb", "tt1", "Alien", "imdb/tt1"))
        let waiting = try store.write { try $0.save(.example("movielens", "1", nil, "imdb/tt1"), nil) }
        try store.write { _ = try $0.assign(waiting, to: old, method: "id", evidence: "") }
        try store.resolve(old)
        let new = try store.addMovie(.example("tmdb", "7", "Alien"))
        try store.resolve(new)
        try store.write { writer in
            try writer.save(.example("imdb", "tt1", "Alien", "imdb/tt1"), new)
            #expect(try writer.retire(old) == new)
            try writer.resolve(new)
        }
        try store.read { reader throws in
            #expect(try reader.catalogMovie(old) == nil)
            #expect(try reader.movieDetail(old) == nil)
            #expect(try reader.redirect(of: old) == new)
            #expect(try reader.redirect(of: new) == nil)
            #expect(try reader.movies(titled: "alien") == [new])
            #expect(try reader.material(of: old).records.isEmpty)
            #expect(try Set(reader.material(of: new).records.map(\.key)) == ["tt1", "7", "1"])
            #expect(try reader.counts().movies == 1)
        }
        #expect(try log() == ["1 added", "2 added", "1 removed", "2 changed"])
        #expect(try store.write { try $0.dirtyMovies(limit: 5) } == [])
    }

    @Test func `redirects are followed to a movie that lives`() throws {
        let movies = try (0..<3).map { _ in try store.write { try $0.createMovie() } }
        let record = CanonicalRecord.example("imdb", "tt1", "Alien")
        try store.write { writer in
            try writer.save(record, movies[0])
            try writer.save(record, movies[1])
            #expect(try writer.retire(movies[0]) == movies[1])
            try writer.save(record, movies[2])
            #expect(try writer.retire(movies[1]) == movies[2])
            try writer.resolve(movies[2])
        }
        #expect(try store.read { try $0.redirect(of: movies[0]) } == movies[2])
        #expect(try store.read { try $0.redirect(of: movies[1]) } == movies[2])
        #expect(try store.read { try $0.redirect(of: MovieID(99) ?? movies[2]) } == nil)
    }

    @Test func `a movie whose records were deleted leads nowhere`() throws {
        let movie = try store.addMovie(.example("imdb", "tt1", "Alien", "imdb/tt1"))
        let waiting = try store.write { try $0.save(.example("movielens", "1", nil, "imdb/tt1"), nil) }
        try store.write { _ = try $0.assign(waiting, to: movie, method: "id", evidence: "") }
        try store.resolve(movie)
        try store.write { writer in
            _ = try writer.save(
                CanonicalRecord(provider: providerID("imdb"), key: "tt1"), titles: [], as: .example(nil, .deleted))
            #expect(try writer.retire(movie) == nil)
        }
        #expect(try store.read { try $0.redirect(of: movie) } == nil)
        #expect(try store.read { try $0.storedRecord(provider: providerID("movielens"), key: "1") }?.state == .untitled)
    }

    @Test func `the tables say what a person would ask of them in SQL`() throws {
        let movie = try store.addMovie(.full)
        try store.resolve(movie) { resolved in
            resolved.year = 1999
            resolved.genres = [
                ScoredGenre(genre: genre("sci-fi"), score: 0.8, isShown: true),
                ScoredGenre(genre: genre("action"), score: 0.2, isShown: false),
            ]
        }
        let rows = try store.read {
            try $0.connection.map(
                """
                SELECT t.text, m.year, g.code, c.value FROM movie m JOIN title t ON t.id = m.display_title_id
                JOIN movie_genre mg ON mg.movie_id = m.id JOIN genre g ON g.id = mg.genre_id
                JOIN c_rating c ON c.movie_id = m.id
                WHERE mg.shown = 1 AND c.family = 'all' AND c.category = 'total'
                """
            ) { "\($0.text(0)) \($0.int(1)) \($0.text(2)) \($0.real(3))" }
        }
        #expect(rows == ["The Matrix 1999 sci-fi 71.5"])
    }
}
