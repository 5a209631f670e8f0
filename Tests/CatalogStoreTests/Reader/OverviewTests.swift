import MovieModel
import TestSupport
import Testing

@testable import CatalogStore

@Suite struct OverviewTests {
    private let directory: TemporaryDirectory
    private let store: CatalogStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try CatalogStore.example(in: directory)
    }

    private static let imdb: ProviderDeclaration = {
        var imdb = ProviderDeclaration(id: providerID("imdb"), name: "IMDb")
        imdb.website = "https://www.imdb.com"
        imdb.licence = "Non-commercial"
        imdb.attribution = "Information courtesy of IMDb"
        imdb.aliases = ["im"]
        imdb.namespace = "imdb"
        imdb.scale = 1...10
        return imdb
    }()

    private static let critics: ProviderDeclaration = {
        var critics = ProviderDeclaration(id: providerID("critics"), name: "Critics")
        critics.family = .critic
        critics.isDerived = true
        critics.genres = ["none": [], "noir": [Weighted(genre("film-noir"), 1), Weighted(genre("crime"), 0.3)]]
        return critics
    }()

    private func register() throws { try store.write { try $0.register(providers: [Self.imdb, Self.critics]) } }

    @Test func `registering twice changes nothing`() throws {
        try register()
        let tables = ["provider", "genre", "genre_map", "category_map"]
        let counts = try tables.map(store.count)
        let providers = try store.read { try $0.providers() }
        try register()
        #expect(try tables.map(store.count) == counts)
        #expect(try store.read { try $0.providers() } == providers)
    }

    @Test func `providers come with their terms, in the order they are declared`() throws {
        try register()
        let providers = try store.read { try $0.providers() }
        #expect(providers.map(\.id.code) == ["imdb", "critics"])
        #expect(providers[0].name == "IMDb")
        #expect(providers[0].website == "https://www.imdb.com")
        #expect(providers[0].licence == "Non-commercial")
        #expect(providers[0].attribution == "Information courtesy of IMDb")
        #expect(providers[0].aliases == ["im"])
        #expect(providers[0].namespace == "imdb")
        #expect(providers[0].scale == 1...10)
        #expect(providers[1].family == .critic)
        #expect(providers[1].isDerived)
        #expect(providers[1].licence == nil)
    }

    @Test func `coverage counts records, linked records and rated movies`() throws {
        try register()
        var record = CanonicalRecord.example("imdb", "tt1", "Alien")
        record.ratings = [
            RecordRating(origin: providerID("imdb"), family: .audience, value: 8, scale: 1...10),
            RecordRating(origin: providerID("rt"), family: .critic, value: 93, scale: 0...100),
            RecordRating(origin: providerID("rt"), family: .audience, value: 90, scale: 0...100),
        ]
        _ = try store.addMovie(record)
        try store.write { _ = try $0.save(.example("imdb", "tt2", nil), nil) }
        try store.write { try $0.setFeedPosition(of: providerID("imdb"), to: 2) }
        let providers = try store.read { try $0.providers() }
        #expect(providers.map(\.id.code) == ["imdb", "critics", "rt"])
        #expect(providers.map(\.isDeclared) == [true, true, false])
        #expect(providers.map(\.recordCount) == [2, 0, 0])
        #expect(providers.map(\.linkedCount) == [1, 0, 0])
        #expect(providers.map(\.ratedMovieCount) == [1, 0, 1])
        #expect(providers.map(\.lastChanged) == [1_000_000, nil, nil])
    }

    @Test func `a provider that is not declared any more stays, without its place`() throws {
        try register()
        try store.write { try $0.register(providers: [Self.critics]) }
        let providers = try store.read { try $0.providers() }
        #expect(providers.map(\.id.code) == ["critics", "imdb"])
        #expect(providers.map(\.isDeclared) == [true, false])
    }

    @Test func `genres count the movies that show them`() throws {
        let movies = try ["Alien", "Aliens"].map { try store.addMovie(.example("imdb", $0, $0)) }
        for (movie, isShown) in zip(movies, [true, false]) {
            try store.resolve(movie) {
                $0.genres = [
                    ScoredGenre(genre: genre("horror"), score: 0.9, isShown: true),
                    ScoredGenre(genre: genre("drama"), score: 0.1, isShown: isShown),
                ]
            }
        }
        let counts = try store.read { try $0.genres() }
        #expect(counts.map(\.genre) == Genre.all)
        #expect(counts.first { $0.genre.code == "horror" }?.movieCount == 2)
        #expect(counts.first { $0.genre.code == "drama" }?.movieCount == 1)
        #expect(counts.first { $0.genre.code == "war" }?.movieCount == 0)
    }

    @Test func `labels that nobody mapped are listed, labels known to mean nothing are not`() throws {
        try register()
        for (key, labels) in [("1", ["Noir", "None", "Horror", "Splatter"]), ("2", ["Splatter", "Giallo"])] {
            var record = CanonicalRecord.example("critics", key, "Movie \(key)")
            record.genreLabels = labels
            _ = try store.addMovie(record)
        }
        let unmapped = try store.read { try $0.unmappedGenres() }
        #expect(unmapped.map(\.label) == ["Splatter", "Giallo"])
        #expect(unmapped.map(\.recordCount) == [2, 1])
    }

    @Test func `records are counted by what became of them`() throws {
        _ = try store.addMovie(.example("imdb", "tt1", "Alien"))
        try store.write { writer in
            for key in ["tt2", "tt3"] { try writer.save(.example("imdb", key, nil), nil) }
        }
        let counts = try store.read { try $0.counts() }
        #expect(counts.records == [.linked: 1, .untitled: 2, .review: 0, .deleted: 0])
        #expect(counts.dirty == 1)
    }
}
