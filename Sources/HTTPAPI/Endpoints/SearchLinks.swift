import QueryLanguage
import SearchIndex

/// Makes the addresses of searches, with the parameters in one order and without the usual values.
struct SearchLinks {
    /// The path they lead to.
    var path: String
    /// What the search asks for.
    var parameters: SearchParameters

    /// The address of another page of the same search.
    func page(_ number: Int) -> String {
        link(query: parameters.query.text, page: number)
    }

    /// The address of the first page of another query, with everything else the same.
    func query(_ text: String) -> String {
        link(query: text, page: 1)
    }

    /// The address of the first page in another order; `nil` for the usual one.
    func sort(_ name: String?) -> String {
        var copy = self
        copy.parameters.sortText = name
        return copy.page(1)
    }

    private func link(query: String, page: Int) -> String {
        var items: [(String, String)] = []
        if !query.isEmpty { items.append(("query", query)) }
        if page != 1 { items.append(("page", String(page))) }
        if parameters.pageSize != SearchParameters.usualPageSize {
            items.append(("per_page", String(parameters.pageSize)))
        }
        if let sort = parameters.sortText { items.append(("sort", sort)) }
        if !parameters.facets.isEmpty, path != SearchLinks.pagePath {
            items.append(("facets", parameters.facets.map(\.rawValue).joined(separator: ",")))
        }
        if parameters.isStrict { items.append(("strict", "true")) }
        if parameters.isExplained { items.append(("explain", "true")) }
        let text = items.map { "\($0.0)=\(PercentCoding.encoded($0.1))" }.joined(separator: "&")
        return text.isEmpty ? path : "\(path)?\(text)"
    }

    /// Where the API searches.
    static let searchPath = "/movies/search"
    /// Where people search.
    static let pagePath = "/"
}
