import QueryLanguage

/// What is asked of an index.
@dynamicMemberLookup
public struct SearchRequest: Sendable {
    /// The parsed query.
    public var query: ParsedQuery
    /// What must hold besides, for what no text can say; `nil` asks nothing more.
    public var clause: SearchClause?
    /// What to return.
    public var options: SearchOptions

    /// Creates a request.
    public init(query: consuming ParsedQuery, options: consuming SearchOptions) {
        self.query = query
        self.options = options
    }

    /// Creates a request. Negative numbers count as 0.
    public init(
        query: ParsedQuery, offset: Int = 0, limit: Int = 20, sort: [SortKey] = [], facets: [FacetField] = [],
        explain: Bool = false
    ) {
        self.init(
            query: query,
            options: SearchOptions(offset: offset, limit: limit, sort: sort, facets: facets, explain: explain))
    }

    /// An option.
    public subscript<Value>(dynamicMember option: WritableKeyPath<SearchOptions, Value>) -> Value {
        get { options[keyPath: option] }
        set { options[keyPath: option] = newValue }
    }

    /// Creates a request for a clause alone.
    public init(clause: consuming SearchClause, options: consuming SearchOptions = SearchOptions()) {
        self.init(query: Self.emptyQuery, options: options)
        self.clause = clause
    }

    private static let emptyQuery = QueryParser(fields: FieldTable(fields: [])).parse("")
}
