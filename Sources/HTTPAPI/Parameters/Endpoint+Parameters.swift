import MovieModel
import SearchIndex

extension Endpoint {
    /// The parameters of its address; the body of a POST has the same members.
    var parameters: [Parameter] {
        switch self {
        case .page, .search: Self.searchParameters
        case .suggest: Self.suggestParameters
        case .parse: [Self.queryParameter, Self.strictParameter]
        case .facet: Self.facetParameters
        case .random: [Self.queryParameter, Self.strictParameter, Self.fieldsParameter, Self.languageParameter]
        case .ready:
            [Parameter("verbose", .truth, usual: "false", "Whether to list what was checked.")]
        case .find: FindEndpoint.usualNamespaces.map(FindEndpoint.parameter)
        case .multiSearch, .movie, .genres, .fields, .providers, .live, .metrics, .description, .guide, .problem,
            .ingest, .rebuild, .reload, .run:
            []
        }
    }

    private static let searchParameters = [
        queryParameter,
        Parameter("page", .whole(1...Limits.pagedHits), usual: "1", "The page; excludes after."),
        Parameter(
            "per_page", .whole(1...Limits.pageSize), usual: "20",
            "The hits on a page; page × per_page goes up to \(Limits.pagedHits), further pages by after."),
        Parameter(
            "after", .pattern("^1~[0-9a-f]{1,8}~.+~[0-9a-f]{1,16}$"),
            "The cursor of the page before, from page.after; excludes page."),
        Parameter(
            "sort", .list(SearchOptions.sortKeys + SearchOptions.sortKeys.map { "-" + $0 }, pattern: nil),
            "Sort keys, with - for descending; relevance, or -rating where no text is searched. Codes of providers sort too."
        ),
        Parameter(
            "facets", .list(FacetField.allCases.map(\.rawValue) + ["*"], pattern: nil),
            "The facets to count; none unless asked."),
        Parameter(
            "facet_mode", .choice(["disjunctive", "conjunctive"]), usual: "disjunctive",
            "Whether a facet is counted without the query's own choice of it."),
        Parameter(
            "facet_limit", .whole(0...Limits.facetValues), usual: String(SearchOptions.usualFacetLimit),
            "The values of a facet; the rest is counted in other."),
        fieldsParameter,
        Parameter("highlight", .truth, usual: "true", "Whether hits say what of them matched, as offsets."),
        Parameter(
            "explain", .truth, usual: "false", "Whether to show the ranking of each hit, and how the query was read."),
        Parameter(
            "typo", .choice(TypoMode.allCases.map(\.rawValue)), usual: "auto",
            "When words are also looked for in other spellings."),
        Parameter(
            "relax", .choice(["auto", "none"]), usual: "auto", "Whether words may be let go when nothing has them all."),
        strictParameter, languageParameter,
    ]

    private static let queryParameter = Parameter(
        "query", .text, alias: "q", usual: "", "The query, in the language of /docs/query.")
    private static let strictParameter = Parameter(
        "strict", .truth, usual: "false", "Whether errors in the query refuse the request.")
    private static let fieldsParameter = Parameter(
        "fields", .list(["compact", "full"] + FieldSelection.known, pattern: nil),
        "compact, which is usual, full (with every title), or the members of a hit to return.")
    private static let languageParameter = Parameter(
        "lang", .list([], pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)?$"),
        "The languages to show titles in, apart by commas; the Accept-Language of the request.")

    private static let suggestParameters = [
        Parameter("prefix", .text, alias: "q", usual: "", "What was typed so far."),
        Parameter("limit", .whole(1...Limits.suggestions), usual: String(Limits.suggestions), "The most suggestions."),
    ]

    private static let facetParameters = [
        queryParameter,
        Parameter("limit", .whole(1...Limits.facetValues), usual: "100", "The most values."),
    ]
}
