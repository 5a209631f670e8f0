import MovieModel
import TestSupport
import Testing

@testable import CatalogStore

@Suite struct MovieDetailTests {
    private let directory: TemporaryDirectory
    private let store: CatalogStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try CatalogStore.example(in: directory)
    }

    private static let contributions: [Contribution] = {
        var tmdb = Contribution(
            provider: providerID("tmdb"), family: .audience, linear: 82, calibrated: 83.19999999999999, votes: 24_000,
            share: 0.1 + 0.2)
        tmdb.pull = -1.0 / 3
        var imdb = Contribution(
            provider: providerID("imdb"), family: .audience, linear: 87, calibrated: 87, votes: nil, share: 0.5)
        imdb.isCalibrated = false
        var critics = Contribution(
            provider: providerID("metacritic"), family: .critic, linear: 73, calibrated: 70.3, votes: 1, share: 1e-7)
        critics.isDerived = true
        return [tmdb, imdb, critics]
    }()

    @Test func `contributions come back to the last digit`() throws {
        let json = ContributionList.json(Self.contributions)
        #expect(try ContributionList.contributions(json) == Self.contributions)
        #expect(ContributionList.json([]) == "[]")
        #expect(try ContributionList.contributions("[]") == [])
    }

    @Test func `every title, genre and rating comes with its provider`() throws {
        var tmdb = ProviderDeclaration(id: providerID("tmdb"), name: "TMDB")
        tmdb.genres = ["science fiction": [Weighted(genre("sci-fi"), 1)]]
        tmdb.categories = ["acting": [Weighted(.performance, 1)]]
        try store.write { try $0.register(providers: [tmdb]) }
        var copy = CanonicalRecord.example("kodi", "9", "The Matrix")
        copy.ratings = [
            RecordRating(origin: providerID("tmdb"), family: .audience, value: 8.2, scale: 0...10, votes: 100),
            RecordRating(origin: providerID("imdb"), family: .audience, value: 8.7, scale: 0...10),
        ]
        copy.genreLabels = ["Cyberpunk"]
        let id = try store.addMovie(copy, .full)
        try store.resolve(id) { resolved in
            resolved.yearRange = 1998...1999
            resolved.rating = MovieRating(
                total: .example(80, Self.contributions), families: [.audience: .example(81, Self.contributions)],
                categories: [.performance: .example(79), .screenplay: .example(80), .soundtrack: .example(78)])
        }
        let detail = try #require(try store.read { try $0.movieDetail(id) })
        #expect(detail.movie.rating.total == .example(80, Self.contributions))
        #expect(detail.movie.rating.families[.audience]?.contributions == Self.contributions)
        #expect(detail.movie.rating.categories[.soundtrack] == .example(78))
        #expect(detail.yearRange == 1998...1999)
        #expect(detail.records.map(\.provider) == [providerID("kodi"), providerID("tmdb")])
        #expect(detail.records.map(\.key) == ["9", "603"])
        #expect(detail.records.map(\.evidence) == ["same title and year", "same title and year"])
        #expect(detail.titles.map(\.title.text) == ["The Matrix", "The Matrix", "Matrix", "マトリックス"])
        #expect(detail.titles.map(\.provider.code) == ["kodi", "tmdb", "tmdb", "tmdb"])
        #expect(detail.titles.filter(\.isDisplay).count == 1)
        #expect(detail.genreLabels.map(\.label) == ["Cyberpunk", "Action", "Science Fiction"])
        #expect(detail.genreLabels.map { $0.genres.map(\.value.code) } == [[], ["action"], ["sci-fi"]])
        #expect(detail.people.map(\.person) == CanonicalRecord.full.people)
        #expect(detail.keywords.map(\.keyword) == ["simulation", "hacker"])
        #expect(detail.externalIDs.map(\.id.description) == ["tmdb/603", "imdb/tt0133093"])
    }

    @Test func `a contribution stands with the rating it came from, the origin's own before a copy`() throws {
        var copy = CanonicalRecord.example("kodi", "9", "The Matrix")
        copy.ratings = [
            RecordRating(origin: providerID("tmdb"), family: .audience, value: 8.2, scale: 0...10, votes: 100),
            RecordRating(origin: providerID("imdb"), family: .audience, value: 8.7, scale: 0...10),
        ]
        let id = try store.addMovie(copy, .full)
        try store.resolve(id) { $0.rating.total.contributions = Self.contributions }
        let ratings = try #require(try store.read { try $0.movieDetail(id) }).ratings
        #expect(
            ratings.map { "\($0.rating.provider) of \($0.rating.origin)" } == [
                "kodi of tmdb", "kodi of imdb", "tmdb of tmdb", "tmdb of metacritic",
            ])
        #expect(ratings.map { $0.contribution?.share } == [nil, 0.5, 0.1 + 0.2, nil])
        #expect(ratings.map(\.variance) == [nil, nil, 3.25, nil])
    }

    @Test func `an unknown movie has no detail`() throws {
        let unknown = try #require(MovieID(4711))
        #expect(try store.read { try $0.movieDetail(unknown) } == nil)
    }
}
