import MovieModel
import QueryLanguage

extension CompiledIndex {
    /// Answers a request: plan, matches, order, hits, facets.
    ///
    /// It takes no lock and may run on any number of threads at once. It fails only if it comes upon damage in a file
    /// that was not verified as a whole when it was opened.
    ///
    /// - Complexity: O(matches) and what it takes to find them; nothing depends on the page but the number of hits kept.
    public func search(_ request: SearchRequest) throws(IndexError) -> SearchResult {
        defer { withExtendedLifetime(self) {} }  // No view keeps the file mapped.
        let start = SearchBudget.now()
        let scratch = scratches.take()
        if let budget = request.options.timeBudget { scratch.budget = SearchBudget(budget, from: start) }
        var result = answer(request, Evaluator(index: self, scratch: scratch))
        scratches.give(scratch)
        if let damage = sections.damage { throw damage }
        result.tookMicroseconds = Int(truncatingIfNeeded: (SearchBudget.now() &- start) / 1_000)
        return result
    }

    /// Answers a clause.
    public func search(
        _ clause: SearchClause, _ options: SearchOptions = SearchOptions()
    ) throws(IndexError) -> SearchResult {
        try search(SearchRequest(clause: clause, options: options))
    }

    private func answer(_ request: SearchRequest, _ evaluator: Evaluator) -> SearchResult {
        let run = SearchRun(request, evaluator)
        let (hits, next) = run.page()
        var facets: [FacetResult] = []
        for field in run.request.options.facets {
            facets.append(FacetCounter(run, mode: run.request.options.facetMode).result(field))
        }
        var result = SearchResult(
            total: run.total, hits: hits, next: next,
            generationChanged: run.request.options.after.map { $0.generation != generation } ?? false,
            isIncomplete: evaluator.scratch.budget.isExhausted, facets: facets,
            matchedBy: run.plan.isIdentifier ? .identifier : run.plan.literalTitles.isEmpty ? .parsed : .literalTitle,
            diagnostics: run.plan.diagnostics, plan: run.request.options.explain ? run.plan.description : nil)
        if !run.plan.relaxed.isEmpty { result.relaxed = run.plan.relaxed }
        if !run.plan.corrections.isEmpty { result.corrections = run.plan.corrections }
        result.didYouMean = run.plan.didYouMean
        return result
    }
}
