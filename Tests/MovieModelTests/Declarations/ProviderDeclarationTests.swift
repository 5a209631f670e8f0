import MovieModel
import Testing

@Suite struct ProviderDeclarationTests {
    @Test func `a label means what is declared, else the genre of its name, else nothing`() throws {
        var provider = ProviderDeclaration(id: try #require(ProviderID("tmdb")), name: "TMDB")
        let family = try #require(Genre(code: "family"))
        provider.genres = ["children": [Weighted(family, 0.9)], "imax": []]
        #expect(provider.genres(for: "Children") == [Weighted(family, 0.9)])
        #expect(provider.genres(for: "IMAX") == [])
        #expect(provider.genres(for: "Horror")?.map(\.value.code) == ["horror"])
        #expect(provider.genres(for: "Telenovela") == nil)
    }

    @Test func `a part means what is declared, else the category of its name`() throws {
        var provider = ProviderDeclaration(id: try #require(ProviderID("desk")), name: "Desk")
        provider.categories = ["acting": [Weighted(.performance, 1)]]
        #expect(provider.categories(for: "Acting")?.map(\.value) == [.performance])
        #expect(provider.categories(for: "Soundtrack")?.map(\.value) == [.soundtrack])
        #expect(provider.categories(for: "lighting") == nil)
    }
}
