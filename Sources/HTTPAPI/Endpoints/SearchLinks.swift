import QueryLanguage
import SearchIndex

/// Makes the addresses of searches, with the parameters in one order and without the usual values.
struct SearchLinks {
    /// The path they lead to.
    var path: String
    /// What the search asks for.
    var parameters: SearchParameters

    /// The address of this search.
    var own: String { asking(parameters.query.text) }

    /// The address of this page of another query.
    func asking(_ text: String) -> String {
        link(query: text, page: parameters.page, after: parameters.after?.text)
    }

    /// The address of another page of the same search.
    func page(_ number: Int) -> String {
        link(query: parameters.query.text, page: number)
    }

    /// The address of the page behind a cursor.
    func after(_ cursor: String) -> String {
        link(query: parameters.query.text, after: cursor)
    }

    /// The address of the first page of another query, with everything else the same.
    func query(_ text: String) -> String {
        link(query: text)
    }

    /// The address of the first page in another order; `nil` for the usual one.
    func sort(_ name: String?) -> String {
        var copy = self
        copy.parameters.sortText = name
        return copy.page(1)
    }

    private func link(query: String, page: Int = 1, after: String? = nil) -> String {
        var items: [(String, String)] = []
        if !query.isEmpty { items.append(("query", query)) }
        if let after { items.append(("after", after)) } else if page != 1 { items.append(("page", String(page))) }
        if parameters.pageSize != SearchParameters.usualPageSize {
            items.append(("per_page", String(parameters.pageSize)))
        }
        if let sort = parameters.sortText { items.append(("sort", sort)) }
        if path != SearchLinks.pagePath { items += replyItems }
        if parameters.typo != .auto { items.append(("typo", parameters.typo.rawValue)) }
        if !parameters.relaxes { items.append(("relax", "none")) }
        if parameters.isStrict { items.append(("strict", "true")) }
        if parameters.isExplained { items.append(("explain", "true")) }
        if let languages = parameters.languageText { items.append(("lang", languages)) }
        let text = items.map { "\($0.0)=\(PercentCoding.encoded($0.1))" }.joined(separator: "&")
        return text.isEmpty ? path : "\(path)?\(text)"
    }

    /// What changes the form of a reply, and not what is found.
    private var replyItems: [(String, String)] {
        var items: [(String, String)] = []
        if !parameters.facets.isEmpty {
            items.append(("facets", parameters.facets.map(\.rawValue).joined(separator: ",")))
        }
        if parameters.facetMode == .conjunctive { items.append(("facet_mode", "conjunctive")) }
        if parameters.facetLimit != SearchOptions.usualFacetLimit {
            items.append(("facet_limit", String(parameters.facetLimit)))
        }
        if let fields = parameters.fields.text { items.append(("fields", fields)) }
        if !parameters.highlights { items.append(("highlight", "false")) }
        return items
    }

    /// Where the API searches.
    static let searchPath = Endpoint.search.rawValue
    /// Where people search.
    static let pagePath = Endpoint.page.rawValue
}
