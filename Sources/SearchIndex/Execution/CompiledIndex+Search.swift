import MovieModel
import QueryLanguage

extension CompiledIndex {
    /// Answers a request: plan, matches, order, hits, facets.
    ///
    /// It takes no lock and may run on any number of threads at once. It fails only if it comes upon damage in a file
    /// that was not verified as a whole when it was opened.
    ///
    /// - Complexity: O(matches) and what it takes to find them; nothing depends on the page but the number of hits kept.
    public func search(_ request: consuming SearchRequest) throws(IndexError) -> SearchResult {
        defer { withExtendedLifetime(self) {} }  // No view keeps the file mapped.
        let scratch = scratches.take()
        if let budget = request.options.timeBudget {
            scratch.budget = SearchBudget(budget, from: SearchBudget.now())
        }
        let result = answer(request, Evaluator(index: self, scratch: scratch))
        scratches.give(scratch)
        if let damage = sections.damage { throw damage }
        return result
    }

    /// Answers a clause.
    public func search(
        _ clause: consuming SearchClause, _ options: consuming SearchOptions = SearchOptions()
    ) throws(IndexError) -> SearchResult {
        try search(SearchRequest(clause: clause, options: options))
    }

    private func answer(_ request: consuming SearchRequest, _ evaluator: Evaluator) -> SearchResult {
        let run = SearchRun(request, evaluator)
        let page = run.page()
        var facets: [FacetResult] = []
        for field in run.request.options.facets {
            facets.append(FacetCounter(run, mode: run.request.options.facetMode).result(field))
        }
        return SearchResult(run, page, facets: facets)
    }
}
