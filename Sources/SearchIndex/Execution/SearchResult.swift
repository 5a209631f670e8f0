import QueryLanguage

/// The answer to a request.
public struct SearchResult: Sendable {
    /// The number of matches, exact and equal on every page; a lower bound if ``isIncomplete`` or if no exact one was
    /// asked for.
    public let total: Int
    /// The hits of the page asked for.
    public let hits: Hits
    /// Whether the cursor asked for came from another generation, so that hits may be missing or come twice.
    public let generationChanged: Bool
    /// Whether the time ran out before everything was found.
    public let isIncomplete: Bool
    /// The facets asked for, in that order.
    public let facets: [FacetResult]
    /// How the query was read.
    public let matchedBy: MatchedBy
    /// What planning found out, to be shown with the diagnostics of parsing.
    public let diagnostics: [Diagnostic]
    /// The plan in words, when asked for.
    public let plan: String?
    /// The words of the query that matches need not have, as typed, in the order typed.
    public let relaxed: [String]
    /// The words that were found in another spelling only, in the order typed.
    public let corrections: [Correction]
    /// The whole query in the spelling that was probably meant, if that is another one.
    public let didYouMean: String?
    private let index: CompiledIndex
    private let end: PageEnd?

    /// What a run found.
    init(_ run: SearchRun, _ page: SearchRun.Page, facets: [FacetResult]) {
        let (options, plan) = (run.request.options, run.plan)
        index = run.evaluator.index
        total = run.total
        hits = page.hits
        end = page.end
        generationChanged = options.after.map { [index] in $0.generation != index.generation } ?? false
        isIncomplete = run.evaluator.scratch.budget.isExhausted
        self.facets = facets
        matchedBy = plan.isIdentifier ? .identifier : plan.literalTitles.isEmpty ? .parsed : .literalTitle
        diagnostics = plan.diagnostics
        self.plan = options.explain ? plan.description(in: index.dictionary) : nil
        (relaxed, corrections, didYouMean) = (plan.relaxed, plan.corrections, plan.didYouMean)
    }

    /// Where this page ended; `nil` if no hit follows.
    public var next: SearchCursor? {
        withExtendedLifetime(index) { end?.cursor(in: index) }  // No view keeps the file mapped.
    }
}
