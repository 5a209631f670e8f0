import Foundation
import MovieModel
import QueryLanguage
@_spi(Fuzzing) import SearchIndex

/// Opens a spoilt index whose checksums were put right again, and asks it everything.
struct FuzzProbe {
    /// What a search must not do, whatever the file says.
    struct Unbounded: Error {
        var query: String
        var total: Int
    }

    private static let queries = [
        "the matrix", "a* OR -the", "\"the good\"~2", "genre:horror year>1950 sort:-rating", "ridley", "千", "se*en",
        "matirx", "sort:title", "\"star wars\"", "rating>70 runtime<100", "aliens 1986", "m*a*s*h", "director:scott",
        "starwars", "original:film", "lang:de -lang:en decade:1980s", "tt1000007", "sort:-added", "i", "st*",
    ]

    private let sound: [UInt8]
    private let path: String

    /// - Parameter directory: where the spoilt files may lie; one at a time.
    init(directory: String) throws {
        path = "\(directory)/gen-000001.cmx"
        let genres = ["horror", "drama", "comedy"].map { IndexGenre(code: $0, label: $0, aliases: []) }
        let compiler = IndexCompiler(
            vocabulary: IndexVocabulary(genres: genres, providers: []),
            settings: IndexSettings(builtAt: 0, changeSequence: 0))
        for movie in FuzzSample.movies() { compiler.add(movie) }
        _ = try compiler.finish(writingTo: path)
        sound = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Makes the edits and asks everything; throws only if an answer is out of bounds.
    func run(_ edits: UnsafeRawBufferPointer) throws {
        let bytes = IndexRepair.edited(sound, edits: edits)
        // A new file each time: what is mapped never changes.
        try? FileManager.default.removeItem(atPath: path)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        guard let index = try? CompiledIndex.open(path: path, verification: .everything) else { return }
        let parser = QueryParser(fields: index.fields)
        for query in Self.queries {
            let request = SearchRequest(query: parser.parse(query), facets: FacetField.allCases, explain: true)
            guard let result = try? index.search(request) else { continue }
            guard (0...index.statistics.movieCount + 64).contains(result.total), result.hits.count <= 100 else {
                throw Unbounded(query: query, total: result.total)
            }
            _ = result.hits.map(\.document)
        }
        for beginning in ["t", "the", "star w", "matirx", "千"] {
            guard let suggestions = try? index.suggestions(for: beginning) else { continue }
            guard suggestions.count <= 10 else { throw Unbounded(query: beginning, total: suggestions.count) }
        }
        try? index.check()
    }
}
