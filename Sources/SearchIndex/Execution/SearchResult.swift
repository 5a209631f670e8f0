import QueryLanguage

/// The answer to a request.
public struct SearchResult: Sendable {
    /// The number of matches, exact and equal on every page; a lower bound if ``isIncomplete`` or if no exact one was
    /// asked for.
    public let total: Int
    /// The hits of the page asked for.
    public let hits: [Hit]
    /// Where this page ended; `nil` if no hit follows.
    public let next: SearchCursor?
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
    /// The time the search took.
    public internal(set) var tookMicroseconds = 0
    /// The words of the query that matches need not have, as typed, in the order typed.
    public internal(set) var relaxed: [String] = []
    /// The words that were found in another spelling only, in the order typed.
    public internal(set) var corrections: [Correction] = []
    /// The whole query in the spelling that was probably meant, if that is another one.
    public internal(set) var didYouMean: String?
}
