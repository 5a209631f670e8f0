import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// An index compiled into a temporary directory, open for searching.
final class IndexFixture: Sendable {
    let directory: TemporaryDirectory
    let index: CompiledIndex

    /// Compiles and opens movies.
    init(_ movies: [IndexedMovie], vocabulary: IndexVocabulary = .sample) throws {
        directory = try TemporaryDirectory()
        let path = directory.file("gen-000007.cmx")
        _ = try Self.compile(movies, to: path, vocabulary: vocabulary)
        index = try CompiledIndex.open(path: path, verification: .everything)
    }

    /// Compiles movies into a file.
    static func compile(
        _ movies: [IndexedMovie], to path: String, vocabulary: IndexVocabulary = .sample,
        memory: Int = Limits.compileMemoryBytes
    ) throws -> IndexStatistics {
        let compiler = IndexCompiler(
            vocabulary: vocabulary,
            settings: IndexSettings(builtAt: 1_790_000_000, changeSequence: 42, memoryBudget: memory))
        for movie in movies { compiler.add(movie) }
        return try compiler.finish(writingTo: path)
    }

    /// Parses and searches.
    func search(
        _ text: String, offset: Int = 0, limit: Int = 20, sort: [SortKey] = [], facets: [FacetField] = [],
        explain: Bool = false
    ) -> SearchResult {
        let query = QueryParser(fields: index.fields).parse(text)
        return index.found(
            SearchRequest(query: query, offset: offset, limit: limit, sort: sort, facets: facets, explain: explain))
    }

    /// The numbers of the movies found, in order.
    func ids(_ text: String, limit: Int = 20, sort: [SortKey] = []) -> [Int64] {
        search(text, limit: limit, sort: sort).hits.map(\.movieID.number)
    }
}

extension CompiledIndex {
    /// The answer to a request. A file that was verified when it was opened is never found damaged.
    func found(_ request: SearchRequest) -> SearchResult {
        do {
            return try search(request)
        } catch {
            preconditionFailure("a sound file was found damaged: \(error)")
        }
    }
}

extension IndexVocabulary {
    /// The canonical genres and three providers.
    static var sample: IndexVocabulary {
        let providers = [
            ("imdb", "IMDb", 1.0...10.0, ["i"]), ("rt", "Rotten Tomatoes", 0...100, []), ("tmdb", "TMDB", 0...10, []),
        ]
        return IndexVocabulary(
            genres: Genre.all.map(IndexGenre.init),
            providers: providers.compactMap { code, name, scale, aliases in
                ProviderID(code).map {
                    IndexProvider(id: $0, name: name, scale: scale, family: .audience, aliases: aliases)
                }
            })
    }
}
