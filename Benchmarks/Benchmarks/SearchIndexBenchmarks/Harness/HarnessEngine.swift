import MovieModel
import QueryLanguage
import SearchIndex

/// Asks C-Movie what a peer is asked: words as typed only, no completions, no other spellings.
struct HarnessEngine {
    /// What is searched.
    let index: CompiledIndex

    private static let hitCount = 10
    private static let missingWord = "zzzzqqqq"

    /// The number of matches (of hits, unless the task counts them all) and the ids of the ten first.
    ///
    /// - Parameter options: those of the task, which are the same for all its queries.
    func answer(
        _ query: HarnessQuery, _ task: HarnessTask, _ options: SearchOptions
    ) throws -> (count: Int, ids: [MovieID]) {
        let result = try index.search(clause(query, task), options)
        if task.mode == .facet {
            return (result.facets.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } }, [])
        }
        return (task.countsTotal ? result.total : result.hits.count, result.hits.movieIDs)
    }

    /// What a task wants of every search.
    func options(_ task: HarnessTask) -> SearchOptions {
        var options = SearchOptions(
            limit: task.mode == .facet ? 0 : Self.hitCount,
            sort: [SortKey(name: task.mode == .score ? "rating" : "relevance", descending: true)],
            facets: task.mode == .facet ? [.genre] : [])
        options.countsTotal = task.countsTotal
        options.highlights = false
        options.typo = .off
        options.relax = false
        return options
    }

    private func clause(_ query: HarnessQuery, _ task: HarnessTask) -> SearchClause {
        if task.mode == .noop { return .term(field: "title", Self.missingWord) }
        return switch task.shape {
        case .c1, .c2: .term(field: "title", query.words)
        case .c3: .all(words(query))
        case .c4, .c9: .any(words(query))
        case .c5: .phrase(query.words, forms: .typed)
        case .c6: .prefix(query.words)
        case .c7: .fuzzy(query.words, distance: 1, transpositions: false, firstLetterFree: true)
        case .c8, .c10: .all(words(query) + filters(query))
        }
    }

    private func words(_ query: HarnessQuery) -> [SearchClause] {
        query.words.utf8.split(separator: UInt8(ascii: " ")).map { .term(field: "title", String(Substring($0))) }
    }

    private func filters(_ query: HarnessQuery) -> [SearchClause] {
        let genre = SearchClause.facet(field: "genre", codes: [CorpusCompiler.code(ofGenre: query.genre)])
        guard let years = query.years else { return [genre] }
        let range = NumberRange(
            lower: NumberBound(Double(years.lowerBound)), upper: NumberBound(Double(years.upperBound)))
        return [genre, .range(field: "year", range)]
    }
}
