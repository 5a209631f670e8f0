import Database
import MovieModel
import TestSupport
import Testing

@testable import CatalogStore

@Suite struct MovieStreamTests {
    private let directory: TemporaryDirectory
    private let store: CatalogStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try CatalogStore.example(in: directory)
    }

    @Test func `a movie comes with everything its records say, each thing once`() throws {
        var declaration = ProviderDeclaration(id: providerID("tmdb"), name: "TMDB")
        declaration.categories = ["acting": [Weighted(.performance, 0.8)]]
        try store.write { try $0.register(providers: [declaration]) }
        var second = CanonicalRecord.example("imdb", "tt0133093", "The Matrix", "imdb/tt0133093")
        second.people = [
            RecordPerson(name: "Keanu Reeves", role: .cast, order: 3),
            RecordPerson(name: "Keanu Reeves", role: .composer, order: 0),
            RecordPerson(name: "Lilly Wachowski", role: .director, order: 1),
        ]
        second.keywords = ["hacker", "agent"]
        let id = try store.addMovie(.full, second)
        try store.resolve(id) { resolved in
            resolved.originalTitleID = resolved.titleScores[2].titleID
            resolved.year = 1999
            resolved.runtime = 136
            resolved.type = "movie"
            resolved.languages = ["en"]
            resolved.countries = ["Australia"]
            resolved.isAdult = true
            resolved.genres = [
                ScoredGenre(genre: genre("action"), score: 0.4, isShown: true),
                ScoredGenre(genre: genre("sci-fi"), score: 0.8, isShown: true),
                ScoredGenre(genre: genre("drama"), score: 0.4, isShown: false),
            ]
        }
        let movie = try #require(try store.read { try $0.catalogMovie(id) })
        #expect(movie.displayTitle == "The Matrix")
        #expect(movie.originalTitle == "マトリックス")
        #expect([movie.year, movie.runtime] == [1999, 136])
        #expect(movie.type == "movie")
        #expect(movie.languages == ["en"])
        #expect(movie.countries == ["Australia"])
        #expect(movie.isAdult)
        #expect(movie.titles.map(\.text) == ["The Matrix", "Matrix", "マトリックス"])
        #expect(
            movie.titles.map(\.providers) == [
                [providerID("tmdb"), providerID("imdb")], [providerID("tmdb")], [providerID("tmdb")],
            ])
        #expect(movie.titles.map(\.isDisplay) == [true, false, false])
        #expect(movie.titles.map(\.isOriginal) == [false, false, true])
        #expect(movie.titles[1].region == "DE")
        #expect(movie.genres.map(\.genre.code) == ["sci-fi", "action", "drama"])
        #expect(
            movie.people.map(\.name) == [
                "Lana Wachowski", "Lilly Wachowski", "Keanu Reeves", "Carrie-Anne Moss", "Keanu Reeves",
            ])
        #expect(movie.keywords == ["agent", "hacker", "simulation"])
        #expect(movie.externalIDs.map(\.description) == ["imdb/tt0133093", "tmdb/603"])
        #expect(movie.ratings.map(\.origin) == [providerID("tmdb"), providerID("metacritic")])
        #expect(movie.ratings.map(\.provider) == [providerID("tmdb"), providerID("tmdb")])
        #expect(movie.ratings.map(\.categories) == [[], [Weighted(.performance, 0.8)]])
        #expect(movie.ratings.map(\.linear) == [82, 73])
        #expect(movie.rating == .example)
    }

    /// The slow, obvious way: each movie alone.
    @Test(arguments: 0..<10 as Range<UInt64>)
    func `one pass gives what asking for each movie gives`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var movies: [MovieID] = []
        for number in 0..<12 {
            var records: [CanonicalRecord] = []
            for code in ["imdb", "tmdb", "movielens"] where Bool.random(using: &random) {
                records.append(.random("\(code)", "k\(number)", using: &random))
            }
            let movie = try store.write { writer in
                let movie = try writer.createMovie()
                for record in records { try writer.save(record, movie) }
                return movie
            }
            if records.contains(where: { !$0.titles.isEmpty }), Bool.random(using: &random) { movies.append(movie) }
        }
        for movie in movies.shuffled(using: &random) { try store.resolve(movie) }
        var streamed: [CatalogMovie] = []
        try store.read { reader in try reader.forEachMovie { streamed.append($0) } }
        #expect(streamed.map(\.id) == movies)
        let single = try store.read { reader in try movies.compactMap { try reader.catalogMovie($0) } }
        #expect(streamed == single)
        for movie in streamed {
            let titles = try store.read { try $0.material(of: movie.id).records.flatMap(\.record.titles) }
            #expect(Set(movie.titles.map(\.text)) == Set(titles.map(\.text)))
        }
    }

    @Test func `asking for one movie while walking over all is no disturbance`() throws {
        for number in 0..<3 {
            try store.resolve(
                try store.addMovie(.example("imdb", "tt\(number)", "Alien \(number)", "imdb/tt\(number)")))
        }
        try store.read { reader in
            var titles: [String] = []
            try reader.forEachMovie { movie throws in
                titles.append(movie.displayTitle)
                #expect(try reader.catalogMovie(movie.id) == movie)
            }
            #expect(titles == ["Alien 0", "Alien 1", "Alien 2"])
        }
    }

    @Test(arguments: [
        MovieQuery.movies, MovieQuery.titles, MovieQuery.genres, MovieQuery.people, MovieQuery.keywords,
        MovieQuery.externalIDs, MovieQuery.providerRatings, MovieQuery.cRatings, MovieQuery.genreLabels,
    ])
    func `no pass sorts or scans without an index`(_ query: String) throws {
        let plan = try store.read { reader in
            try reader.connection.map("EXPLAIN QUERY PLAN \(query)", [.integer(1), .integer(9)]) { $0.text(3) }
        }
        for line in plan {
            #expect(!line.contains("TEMP B-TREE"), "\(plan)")
            #expect(!line.hasPrefix("SCAN"), "\(plan)")
        }
    }
}

extension CanonicalRecord {
    fileprivate static func random(
        _ code: String, _ key: String, using random: inout SeededGenerator
    ) -> CanonicalRecord {
        var record = CanonicalRecord.example(code, key, nil, "\(code)/\(key)")
        func names(_ most: Int) -> [String] {
            (0..<Int.random(in: 0...most, using: &random)).map { _ in "n\(Int.random(in: 0..<4, using: &random))" }
        }
        record.titles = names(3).map {
            RecordTitle(text: $0, kind: TitleKind.allCases.randomElement(using: &random) ?? .display)
        }
        record.keywords = names(3)
        record.people = names(3).enumerated().map { RecordPerson(name: $0.element, role: .cast, order: $0.offset) }
        record.genreLabels = names(2)
        if Bool.random(using: &random) {
            record.ratings = [RecordRating(origin: record.provider, family: .audience, value: 5, scale: 0...10)]
        }
        return record
    }
}
