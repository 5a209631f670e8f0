import QueryLanguage

/// What a search should return besides the matches of its query.
public struct SearchOptions: Sendable {
    /// The hits to leave out, 0 for the first page; counted behind ``after`` if that is given.
    public var offset: Int
    /// The most hits to return.
    public var limit: Int
    /// The order; empty means what the query says.
    public var sort: [SortKey]
    /// Where the page before this one ended, from ``SearchResult/next``.
    public var after: SearchCursor?
    /// The facets to count.
    public var facets: [FacetField]
    /// What the values of a facet are counted against.
    public var facetMode: FacetMode
    /// The most values of a facet to return; chosen ones come besides. From the usual number on, all genres are returned.
    public var facetLimit: Int
    /// The time the search may take; it then returns what it has and says that it is incomplete.
    public var timeBudget: Duration?
    /// Whether ``SearchResult/total`` must be exact; without, a search may stop when the page is full.
    public var countsTotal: Bool
    /// Whether to tell of each hit what matched and where.
    public var highlights: Bool
    /// Whether to tell the plan and what each hit is ranked by.
    public var explain: Bool
    /// When words are also looked for as spellings near them.
    public var typo: TypoMode
    /// Whether words are let go when nothing has them all.
    public var relax: Bool

    /// The sort keys that every index has; the codes of its providers come besides.
    public static let sortKeys = [SortOrder.relevanceKey] + SortColumn.allCases.map(\.rawValue)

    /// The values of a facet that are returned unless asked otherwise.
    public static let usualFacetLimit = 20

    /// Creates options. Negative numbers count as 0.
    public init(
        offset: Int = 0, limit: Int = 20, sort: [SortKey] = [], facets: [FacetField] = [], explain: Bool = false
    ) {
        self.offset = max(0, offset)
        self.limit = max(0, limit)
        self.sort = sort
        self.facets = facets
        self.explain = explain
        after = nil
        facetMode = .disjunctive
        facetLimit = Self.usualFacetLimit
        timeBudget = nil
        countsTotal = true
        highlights = true
        typo = .auto
        relax = true
    }
}
