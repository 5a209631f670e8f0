import CatalogStore
import MovieModel
import Testing

@testable import Pipeline

@Suite struct GenreScoreTests {
    @Test func `scores are the providers' mapped weights over those that give any genre`() throws {
        let imdb = try Material.record("imdb") { $0.genreLabels = ["Horror", "Sci-Fi"] }
        let rotten = try Material.record("rt") { $0.genreLabels = ["Science Fiction & Fantasy"] }
        let silent = try Material.record("kodi")
        var declaration = ProviderDeclaration(id: rotten.provider, name: "RT")
        declaration.genres = [
            "science fiction & fantasy": [
                Weighted(try #require(Genre(code: "sci-fi")), 0.5), Weighted(try #require(Genre(code: "fantasy")), 0.5),
            ]
        ]
        let scoring = GenreScore(
            providers: [rotten.provider: declaration], reliability: { $0.code == "imdb" ? 1 : 0.25 })
        let genres = scoring.genres(of: [imdb, rotten, silent])
        #expect(genres.map(\.genre.code) == ["sci-fi", "horror", "fantasy"])
        #expect(genres.map(\.score) == [1.125 / 1.25, 1 / 1.25, 0.125 / 1.25])
        #expect(genres.map(\.isShown) == [true, true, true], "the best three are shown however weak")
    }

    @Test func `a weak genre behind three others is kept but not shown`() throws {
        let many = try Material.record("imdb") { $0.genreLabels = ["Horror", "Drama", "Comedy"] }
        let lone = try Material.record("odd") { $0.genreLabels = ["Western"] }
        let scoring = GenreScore(providers: [:], reliability: { $0.code == "imdb" ? 1 : 0.25 })
        let genres = scoring.genres(of: [many, lone])
        #expect(genres.last?.genre.code == "western")
        #expect(genres.map(\.isShown) == [true, true, true, false])
    }

    @Test func `labels nobody maps give no genre`() throws {
        let record = try Material.record("imdb") { $0.genreLabels = ["Telenovela"] }
        #expect(GenreScore(providers: [:], reliability: { _ in 1 }).genres(of: [record]).isEmpty)
    }
}
