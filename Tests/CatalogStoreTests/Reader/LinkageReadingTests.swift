import MovieModel
import TestSupport
import Testing

@testable import CatalogStore

@Suite struct LinkageReadingTests {
    private let directory: TemporaryDirectory
    private let store: CatalogStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try CatalogStore.example(in: directory)
    }

    @Test func `movies are found by the identities their records name`() throws {
        let one = try store.addMovie(
            .example("imdb", "tt1", "Alien", "imdb/tt1"), .example("tmdb", "7", "Alien", "imdb/tt1"))
        let other = try store.addMovie(.example("movielens", "3", "Alien", "imdb/tt1", "tmdb/9"))
        try store.read { reader throws in
            #expect(try reader.movies(with: id("imdb/tt1")) == [one, other])
            #expect(try reader.movies(with: id("tmdb/9")) == [other])
            #expect(try reader.movies(with: id("tmdb/tt1")) == [])
        }
    }

    @Test func `movies are found by normalized and by transliterated titles`() throws {
        let movie = try store.write { writer in
            let movie = try writer.createMovie()
            let title = KeyedTitle(
                title: RecordTitle(text: "Москва", kind: .original), normalized: "москва", transliterated: "moskva")
            _ = try writer.save(.example("tmdb", "7", nil), titles: [title], as: .example(movie))
            return movie
        }
        let latin = try store.addMovie(.example("imdb", "tt1", "Moskva"))
        try store.read { reader throws in
            #expect(try reader.movies(titled: "москва") == [movie])
            #expect(try reader.movies(titled: "moskva") == [movie, latin])
            #expect(try reader.movies(titled: "Moskva") == [])
        }
    }

    @Test func `records without a movie are found by neither`() throws {
        let record = CanonicalRecord.example("imdb", "tt1", "Alien", "imdb/tt1")
        try store.write { _ = try $0.save(record, titles: record.titles.map(\.keyed), as: .example(nil, .review)) }
        #expect(try store.read { try $0.movies(titled: "alien") } == [])
        #expect(try store.read { try $0.movies(with: id("imdb/tt1")) } == [])
    }

    @Test func `a title of very many movies gives one more than linkage looks at`() throws {
        for number in 0..<Limits.linkageCandidates + 5 {
            _ = try store.addMovie(.example("imdb", "tt\(number)", "Home"))
        }
        #expect(try store.read { try $0.movies(titled: "home").count } == Limits.linkageCandidates + 1)
    }

    @Test func `a profile holds what identifies a movie`() throws {
        var second = CanonicalRecord.example("imdb", "tt0133093", "The Matrix", "imdb/tt0133093")
        second.year = 1998
        let movie = try store.addMovie(.full, second)
        let profile = try store.read { try $0.profile(of: movie) }
        #expect(profile.records.map(\.key) == ["603", "tt0133093"])
        #expect(profile.providers == [providerID("tmdb"), providerID("imdb")])
        #expect(profile.years == [1998, 1999])
        #expect(profile.externalIDs == [id("tmdb/603"), id("imdb/tt0133093")])
        #expect(profile.titles == ["the matrix", "matrix", "マトリックス"])
    }
}
