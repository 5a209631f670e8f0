import MovieModel
import Testing

@testable import Pipeline

@Suite struct SourceSelectionTests {
    private func providers() throws -> [ProviderDeclaration] {
        let path = try #require(FieldPath("id"))
        return try ["imdb", "tmdb"].map { code in
            var provider = ProviderDeclaration(id: try #require(ProviderID(code)), name: code)
            provider.sources = ["basics", "ratings"].map {
                SourceDeclaration(
                    name: $0, locations: ["/x"], format: SourceFormat(layout: .jsonLines),
                    key: FieldExpression(path: path), fields: FieldMap())
            }
            return provider
        }
    }

    @Test(arguments: [
        ([], ["imdb/basics", "imdb/ratings", "tmdb/basics", "tmdb/ratings"]),
        (["imdb"], ["imdb/basics", "imdb/ratings"]),
        (["imdb/ratings", "tmdb"], ["imdb/ratings", "tmdb/basics", "tmdb/ratings"]),
    ])
    func `a provider's name means all its sources, and no name means all`(names: [String], expected: [String]) throws {
        let providers = try providers()
        let selection = try SourceSelection(names, among: providers)
        let chosen = providers.flatMap { provider in
            provider.sources.filter { selection.contains(provider: provider.id, source: $0.name) }
                .map { "\(provider.id)/\($0.name)" }
        }
        #expect(chosen == expected)
    }

    @Test func `a name that nothing has is an error with those there are`() throws {
        let error = #expect(throws: UnknownSourceError.self) { try SourceSelection(["imbd"], among: providers()) }
        #expect(error?.description.contains("imdb/basics") == true)
    }
}
