import CatalogStore
import MovieModel
import Testing

@testable import Pipeline

@Suite struct MovieResolverTests {
    private func resolver() throws -> MovieResolver {
        var imdb = ProviderDeclaration(id: try Material.provider("imdb"), name: "IMDb")
        imdb.scale = 1...10
        let tmdb = ProviderDeclaration(id: try Material.provider("tmdb"), name: "TMDB")
        return MovieResolver(providers: [imdb, tmdb])
    }

    @Test func `the more reliable provider's year, runtime and type are shown`() throws {
        let title = RecordTitle(text: "300", kind: .display)
        let imdb = try Material.record("imdb", titles: [title]) {
            $0.year = 2006
            $0.runtime = 117
        }
        let tmdb = try Material.record("tmdb", titles: [title]) {
            $0.year = 2007
            $0.runtime = 116
            $0.type = "movie"
        }
        let material = MovieMaterial(movie: try #require(MovieID(1)), records: [tmdb, imdb])
        let movie = try #require(try resolver().movie(from: material))
        #expect(movie.year == 2006)
        #expect(movie.yearRange == 2006...2007)
        #expect(movie.runtime == 117)
        #expect(movie.type == "movie")
        #expect(movie.titleScores.count == 2)
    }

    @Test func `the order of the records does not matter`() throws {
        let records = [
            try Material.record("imdb", titles: [.init(text: "A", kind: .display)]) { $0.year = 2000 },
            try Material.record("tmdb", titles: [.init(text: "B", kind: .display)]) { $0.year = 2001 },
            try Material.record("odd", titles: [.init(text: "C", kind: .original)]) { $0.year = 2001 },
        ]
        let id = try #require(MovieID(1))
        let first = try resolver().movie(from: MovieMaterial(movie: id, records: records))
        let second = try resolver().movie(from: MovieMaterial(movie: id, records: records.reversed()))
        #expect(first == second)
    }

    @Test func `records without a title make no movie`() throws {
        let record = try Material.record("imdb") { $0.year = 1999 }
        let material = MovieMaterial(movie: try #require(MovieID(1)), records: [record])
        #expect(try resolver().movie(from: material) == nil)
    }
}
