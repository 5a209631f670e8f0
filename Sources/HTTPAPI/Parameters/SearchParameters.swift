import MovieModel
import QueryLanguage
import SearchIndex

/// What a search request asks for, checked.
struct SearchParameters: Sendable {
    /// The query, parsed.
    var query: ParsedQuery
    /// The page, counted from 1.
    var page: Int
    /// The hits on a page.
    var pageSize: Int
    /// The order asked for beside the query; empty when none is.
    var sort: [SortKey]
    /// The order as the client spelled it, for links.
    var sortText: String?
    /// The facets to count.
    var facets: [FacetField]
    /// Whether errors in the query refuse the request.
    var isStrict: Bool
    /// Whether the reply explains its order.
    var isExplained: Bool

    /// The names a client may use, as documented.
    static let names = ["query", "page", "per_page", "sort", "facets", "strict", "explain"]
    /// The short forms of them.
    static let aliases = ["q": "query"]
    /// The hits on a page unless asked otherwise.
    static let usualPageSize = 20

    /// Reads the parameters of a request; throws all its faults at once.
    init(_ text: Substring, fields: FieldTable) throws(Problem) {
        var reader = ParameterReader(
            text, names: Self.names, aliases: Self.aliases, fields: fields.fields.map(\.name))
        page = reader.number("page", in: 1...Limits.pagedHits, otherwise: 1)
        pageSize = reader.number("per_page", in: 1...Limits.pageSize, otherwise: Self.usualPageSize)
        isStrict = reader.truth("strict")
        isExplained = reader.truth("explain")
        let parser = QueryParser(fields: fields)
        query = parser.parse(reader.text("query") ?? "")
        sortText = reader.text("sort").flatMap { $0.isEmpty ? nil : $0 }
        sort = sortText.map { Self.sort($0, parser, known: fields.sortKeys, &reader) } ?? []
        facets = Self.facets(&reader)
        if page * pageSize > Limits.pagedHits {
            reader.refuse("page", "page × per_page goes past the hit \(Limits.pagedHits)")
        }
        if isStrict { reader.refuse(query.strictErrors) }
        try reader.refuseFaults()
    }

    /// The number of hits before the page.
    var offset: Int { (page - 1) * pageSize }

    private static func sort(
        _ text: String, _ parser: QueryParser, known: [String], _ reader: inout ParameterReader
    ) -> [SortKey] {
        let (keys, unknown) = parser.sortKeys(text)
        for name in unknown {
            reader.refuse(
                "sort", "there is no order \(name.debugDescription)", expected: known,
                replacement: NearestName.to(name, among: known))
        }
        return keys
    }

    private static func facets(_ reader: inout ParameterReader) -> [FacetField] {
        let names = reader.text("facets")?.split(separator: ",").map { $0.lowercased() } ?? []
        if names == ["*"] { return FacetField.allCases }
        var facets: [FacetField] = []
        for name in names {
            if let facet = FacetField(rawValue: name) {
                if !facets.contains(facet) { facets.append(facet) }
            } else {
                let known = FacetField.allCases.map(\.rawValue)
                let nearest = NearestName.to(name, among: known)
                reader.refuse(
                    "facets", "there is no facet \(name.debugDescription)", expected: known, replacement: nearest)
            }
        }
        return facets
    }
}
