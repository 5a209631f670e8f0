import HTTPTypes
import MovieModel
import QueryLanguage
import SearchIndex

/// What a search request asks for, checked.
struct SearchParameters: Sendable {
    /// The query, parsed.
    var query: ParsedQuery
    /// The time it took to parse it.
    var parsing: Duration
    /// The page, counted from 1.
    var page: Int
    /// The hits on a page.
    var pageSize: Int
    /// The end of the page before; it takes the place of a page number.
    var after: SearchCursor?
    /// The order asked for beside the query; empty when none is.
    var sort: [SortKey]
    /// The order as the client spelled it, for links.
    var sortText: String?
    /// The facets to count.
    var facets: [FacetField]
    /// What their values are counted against.
    var facetMode: FacetMode
    /// The values of a facet to return.
    var facetLimit: Int
    /// What of each hit to return.
    var fields: FieldSelection
    /// Whether hits say what of them matched.
    var highlights: Bool
    /// Whether the reply explains its order.
    var isExplained: Bool
    /// When words are also looked for in other spellings.
    var typo: TypoMode
    /// Whether words may be let go.
    var relaxes: Bool
    /// Whether errors in the query refuse the request.
    var isStrict: Bool
    /// The languages to show titles in, the most wanted first.
    var languages: [String]
    /// The languages as the client listed them in a parameter, for links.
    var languageText: String?

    /// The hits on a page unless asked otherwise.
    static let usualPageSize = 20

    /// Reads the parameters of an address; throws all its faults at once.
    init(_ text: Substring, of request: APIRequest, fields: FieldTable) throws(Problem) {
        var reader = ParameterReader(text, Endpoint.search.parameters, fields: fields.fields.map(\.name))
        self.init(&reader, of: request, fields: fields)
        try reader.refuseFaults()
    }

    /// Takes the parameters out of a reader, which keeps what is wrong with them.
    init(_ reader: inout ParameterReader, of request: APIRequest, fields: FieldTable) {
        page = reader.number("page", in: 1...Limits.pagedHits, otherwise: 1)
        pageSize = reader.number("per_page", in: 1...Limits.pageSize, otherwise: Self.usualPageSize)
        isStrict = reader.truth("strict")
        isExplained = reader.truth("explain")
        highlights = reader.truth("highlight", otherwise: true)
        let parser = QueryParser(fields: fields)
        let start = ContinuousClock.now
        query = parser.parse(reader.text("query") ?? "")
        parsing = ContinuousClock.now - start
        sortText = reader.text("sort").flatMap { $0.isEmpty ? nil : $0 }
        sort = sortText.map { Self.sort($0, parser, known: fields.sortKeys, &reader) } ?? []
        facets = Self.facets(&reader)
        facetMode =
            reader.choice("facet_mode", of: ["disjunctive", "conjunctive"]) == "conjunctive"
            ? .conjunctive : .disjunctive
        facetLimit = reader.number(
            "facet_limit", in: 0...Limits.facetValues, otherwise: SearchOptions.usualFacetLimit)
        self.fields = FieldSelection(&reader)
        typo = TypoMode(rawValue: reader.choice("typo", of: TypoMode.allCases.map(\.rawValue))) ?? .auto
        relaxes = reader.choice("relax", of: ["auto", "none"]) == "auto"
        languageText = reader.text("lang").flatMap { $0.isEmpty ? nil : $0 }
        languages =
            languageText == nil
            ? LanguagePreference.languages(in: request.headers[.acceptLanguage])
            : LanguagePreference.languages(&reader)
        after = nil
        after = cursor(&reader)
        if page * pageSize > Limits.pagedHits {
            reader.refuse(
                "page", "page × per_page goes past the hit \(Limits.pagedHits)",
                expected: ["after, the cursor of the page before"])
        }
        if isStrict { reader.refuse(query.strictErrors) }
    }

    /// The number of hits before the page.
    var offset: Int { after == nil ? (page - 1) * pageSize : 0 }

    /// What the index is asked.
    ///
    /// - Parameter timeBudget: the time the search may take, `nil` for all it needs.
    func request(timeBudget: Duration?) -> SearchRequest {
        var options = SearchOptions(offset: offset, limit: pageSize, sort: sort, facets: facets, explain: isExplained)
        options.after = after
        options.facetMode = facetMode
        options.facetLimit = facetLimit
        options.highlights = highlights
        options.typo = typo
        options.relax = relaxes && !isStrict
        options.timeBudget = timeBudget
        return SearchRequest(query: query, options: options)
    }

    /// A cursor brings its own order, so another one beside it would go unheard.
    private func cursor(_ reader: inout ParameterReader) -> SearchCursor? {
        guard let text = reader.text("after") else { return nil }
        guard let cursor = SearchCursor(text) else {
            reader.refuse("after", "this is no cursor", expected: ["page.after of a reply"])
            return nil
        }
        if reader.text("page") != nil { reader.refuse("page", "page and after exclude each other") }
        if !sort.isEmpty, sort != cursor.sort ?? [] {
            reader.refuse("sort", "the cursor goes on in another order", expected: ["the sort of the page before"])
        }
        return cursor
    }

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
        let names = reader.texts("facets").map { $0.lowercased() }
        if names.contains("*") { return FacetField.allCases }
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
