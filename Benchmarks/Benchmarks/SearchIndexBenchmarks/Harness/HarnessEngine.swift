import MovieModel
import QueryLanguage
import SearchIndex

/// Asks C-Movie what a peer is asked: typed words only, no completions, no other spellings.
struct HarnessEngine {
    private let index: CompiledIndex
    private let parser: QueryParser

    /// Asks the index.
    init(_ index: CompiledIndex) {
        self.index = index
        parser = QueryParser(fields: index.fields)
    }

    /// The number of matches (of hits, unless the task counts them all) and the ids of the ten first.
    func answer(_ query: HarnessQuery, _ task: HarnessTask) throws -> (count: Int, ids: [MovieID]) {
        let result = try index.search(request(query, task))
        if task.mode == .facet { return (result.facets.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } }, []) }
        return (task.countsTotal ? result.total : result.hits.count, result.hits.map(\.movieID))
    }

    private func request(_ query: HarnessQuery, _ task: HarnessTask) -> SearchRequest {
        let text = task.mode == .noop ? "\"zzzzqqqq\"" : text(query, task.shape)
        return SearchRequest(
            query: parser.parse(text), limit: task.mode == .facet ? 0 : 10,
            sort: [SortKey(name: task.mode == .score ? "rating" : "relevance", descending: true)],
            facets: task.mode == .facet ? [.genre] : [])
    }

    private func text(_ query: HarnessQuery, _ shape: HarnessShape) -> String {
        let words = query.words.split(separator: " ").map { "\"\($0)\"" }
        let years = query.years.map { "year:\($0.lowerBound)..\($0.upperBound)" } ?? ""
        return switch shape {
        case .c1, .c2, .c3: words.joined(separator: " ")
        case .c4, .c9: words.joined(separator: " OR ")
        case .c5: "\"\(query.words)\""
        case .c6: "\(query.words)*"
        case .c7: "\(query.words)~1"
        case .c8: "\(words.joined(separator: " ")) genre:\(CorpusCompiler.code(ofGenre: query.genre)) \(years)"
        case .c10: "genre:\(CorpusCompiler.code(ofGenre: query.genre)) \(years)"
        }
    }
}
