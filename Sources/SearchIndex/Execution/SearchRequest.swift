import QueryLanguage

/// What is asked of an index.
public struct SearchRequest: Sendable {
    /// The parsed query.
    public var query: ParsedQuery
    /// The hits to leave out, 0 for the first page.
    public var offset: Int
    /// The most hits to return.
    public var limit: Int
    /// The order; empty means what the query says.
    public var sort: [SortKey]
    /// The facets to count.
    public var facets: [FacetField]
    /// Whether to tell the plan and what each hit is ranked by.
    public var explain: Bool

    /// Creates a request. Negative numbers count as 0.
    public init(
        query: ParsedQuery, offset: Int = 0, limit: Int = 20, sort: [SortKey] = [], facets: [FacetField] = [],
        explain: Bool = false
    ) {
        self.query = query
        self.offset = max(0, offset)
        self.limit = max(0, limit)
        self.sort = sort
        self.facets = facets
        self.explain = explain
    }
}
