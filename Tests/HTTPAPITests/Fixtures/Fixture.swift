import CatalogStore
import Database
import HTTPAPI
import MovieModel
import SearchIndex
import TestSupport

/// A published index and a catalog of the same few movies, made once for all tests that only read them.
struct Fixture: Sendable {
    /// Both, opened as a server opens them.
    let stores: ServedStores
    /// A movie that was merged away, and the one it became.
    let merged: MovieID, successor: MovieID
    private let directory: TemporaryDirectory

    /// The fixture all tests share.
    static func shared() throws -> Fixture { try made.get() }

    private static let made = Result { try Fixture() }

    /// A movie that the catalog has and the index does not, with its stores, which are nobody else's.
    static func withNewerMovie() throws -> (stores: ServedStores, newer: MovieID, fixture: Fixture) {
        let fixture = try Fixture()
        var movie = FixtureMovie.all[0]
        movie.title = "A Film of Tomorrow"
        let catalog = try CatalogStore(path: fixture.directory.file("catalog.sqlite"), access: .readWrite)
        let newer = try catalog.write { writer in
            movie.id = try writer.createMovie()
            try save(movie, as: movie.id, writer, imdb: "tt7777777")
            return movie.id
        }
        return (fixture.stores, newer, fixture)
    }

    private init() throws {
        directory = try TemporaryDirectory()
        let movies = FixtureMovie.all
        let catalogPath = directory.file("catalog.sqlite")
        (merged, successor) = try Self.fillCatalog(CatalogStore(path: catalogPath, access: .readWrite), with: movies)
        let index = try Self.publishedIndex(of: movies, in: directory.file("index"))
        stores = ServedStores(index: index, catalog: try CatalogStore(path: catalogPath, access: .readOnly))
    }

    private static func publishedIndex(of movies: [FixtureMovie], in path: String) throws -> CurrentIndex {
        let vocabulary = IndexVocabulary(
            genres: Genre.all.map(IndexGenre.init), providers: FixtureMovie.providers.map(\.indexed))
        let generations = GenerationDirectory(path: path)
        _ = try generations.publish { path in
            let compiler = IndexCompiler(
                vocabulary: vocabulary, settings: IndexSettings(builtAt: 1_795_363_200, changeSequence: 1))
            for movie in movies { compiler.add(movie.indexed) }
            _ = try compiler.finish(writingTo: path)
        }
        return try CurrentIndex(directory: generations)
    }

    /// Saves every movie; then a last one that loses its only record to the first, and so is merged into it.
    private static func fillCatalog(
        _ catalog: CatalogStore, with movies: [FixtureMovie]
    ) throws -> (merged: MovieID, successor: MovieID) {
        try catalog.write { writer in
            try writer.register(providers: FixtureMovie.providers)
            for movie in movies {
                let id = try writer.createMovie()
                precondition(id == movie.id, "movies are numbered in order")
                try save(movie, as: id, writer)
            }
            return try merge(movies[0], writer)
        }
    }

    private static func save(
        _ movie: FixtureMovie, as id: MovieID, _ writer: CatalogWriter, imdb: String? = nil
    ) throws {
        for var record in movie.records {
            if let imdb { record.externalIDs = [ExternalID(namespace: "imdb", value: imdb)].compactMap(\.self) }
            _ = try link(record, to: id, writer)
        }
        let titles = try writer.material(of: id).records.flatMap(\.titles)
        guard let display = titles.first else { preconditionFailure("every fixture movie has a title") }
        var resolved = ResolvedMovie(id: id, displayTitleID: display.id, rating: movie.rating)
        resolved.year = movie.year
        resolved.runtime = movie.runtime
        resolved.languages = ["en"]
        resolved.countries = ["US"]
        resolved.titleScores = titles.map { ResolvedMovie.TitleScore(titleID: $0.id, score: 1) }
        resolved.genres = movie.genres.compactMap(Genre.init(code:)).map {
            ScoredGenre(genre: $0, score: 1, isShown: true)
        }
        _ = try writer.save(resolved)
    }

    private static func link(_ record: CanonicalRecord, to movie: MovieID, _ writer: CatalogWriter) throws -> Int64 {
        let titles = record.titles.map { KeyedTitle(title: $0, normalized: $0.text.lowercased()) }
        let link = RecordLink(
            movie: movie, state: .linked, method: "id", evidence: "the only candidate",
            rawHash: ContentHash(of: Array(record.key.utf8)), rawSequence: 1)
        return try writer.save(record, titles: titles, as: link)
    }

    private static func merge(
        _ first: FixtureMovie, _ writer: CatalogWriter
    ) throws -> (merged: MovieID, successor: MovieID) {
        let merged = try writer.createMovie()
        var record = CanonicalRecord(provider: FixtureMovie.tmdb.id, key: "merged")
        record.titles = [RecordTitle(text: first.title, kind: .display)]
        _ = try link(record, to: merged, writer)
        _ = try link(record, to: first.id, writer)
        _ = try writer.retire(merged)
        return (merged, first.id)
    }
}
