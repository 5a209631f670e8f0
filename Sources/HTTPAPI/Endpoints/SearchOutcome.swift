import MovieModel
import QueryLanguage
import SearchIndex

/// A search that was made: what was asked, and what one generation answered.
struct SearchOutcome: Sendable {
    /// What was asked.
    var parameters: SearchParameters
    /// The generation that answered.
    var index: CompiledIndex
    /// What it found.
    var result: SearchResult
    /// The time the search took.
    var searching: Duration
    /// Where the page ended; `nil` if no hit follows.
    var next: String?

    /// Searches. Only a file that was not verified when it was opened can be found damaged now.
    ///
    /// - Parameter timeBudget: the time the search may take, `nil` for all it needs.
    init(
        _ parameters: SearchParameters, in index: CompiledIndex,
        timeBudget: Duration? = .milliseconds(Limits.searchMilliseconds)
    ) throws(Problem) {
        self.parameters = parameters
        self.index = index
        let start = ContinuousClock.now
        do throws(IndexError) {
            result = try index.search(parameters.request(timeBudget: timeBudget))
        } catch {
            throw Problem(error)
        }
        searching = ContinuousClock.now - start
        next = result.next?.text
    }

    /// The time of all its parts.
    var took: Duration { parameters.parsing + searching }

    /// The parts of ``took``, as `Server-Timing` tells them.
    var timing: String {
        [("parse", parameters.parsing), ("search", searching)].map { name, duration in
            "\(name);dur=\((duration / .microseconds(1)).rounded() / 1_000)"
        }.joined(separator: ", ")
    }

    /// What parser, engine and API have to say, in this order.
    var diagnostics: [Diagnostic] {
        parameters.query.diagnostics + result.diagnostics + (conflict.map { [$0] } ?? [])
    }

    /// What the metrics count.
    var counted: ServerMetrics.Search {
        ServerMetrics.Search(
            tier: result.hits.first?.match?.tier, isEmpty: result.total == 0, isIncomplete: result.isIncomplete,
            codes: diagnostics.map(\.code))
    }

    /// The pages the hits make, whether or not a page number reaches them all.
    var pageCount: Int { (result.total + parameters.pageSize - 1) / parameters.pageSize }

    /// The page behind this one, if it has hits and a page number reaches it; none behind a cursor.
    var nextPage: Int? {
        let next = parameters.page + 1
        guard parameters.after == nil else { return nil }
        return next <= pageCount && next * parameters.pageSize <= Limits.pagedHits ? next : nil
    }

    /// The page before this one, which is the last one for a page number past the end.
    var previousPage: Int? {
        parameters.page > 1 && parameters.after == nil ? min(parameters.page - 1, max(lastPage, 1)) : nil
    }

    /// The last page a page number reaches.
    var lastPage: Int { min(pageCount, Limits.pagedHits / parameters.pageSize) }

    /// Said when query and parameter name different orders: the parameter wins.
    private var conflict: Diagnostic? {
        let query = parameters.query
        guard !parameters.sort.isEmpty, !query.sort.isEmpty, parameters.sort != query.sort else { return nil }
        let whole = Span(scalars: 0..<query.text.unicodeScalars.count, utf16: 0..<query.text.utf16.count)
        return Diagnostic(
            code: .conflictingSort, severity: .warning,
            message: "the query names another order; the parameter sort wins", span: whole,
            docs: "/docs/query#sort")
    }
}
