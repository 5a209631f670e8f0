/// Every address the server answers, as a template; the one table behind routing, `Allow`, metrics and the description.
enum Endpoint: String, CaseIterable, Sendable {
    case page = "/"
    case search = "/movies/search"
    case multiSearch = "/movies/multi-search"
    case suggest = "/movies/suggest"
    case parse = "/movies/query/parse"
    case find = "/movies/find"
    case movie = "/movies/{id}"
    case genres = "/genres"
    case facet = "/facets/{field}"
    case fields = "/fields"
    case providers = "/providers"
    case random = "/random"
    case live = "/livez"
    case ready = "/readyz"
    case metrics = "/metrics"
    case description = "/openapi.json"
    case guide = "/docs/query"
    case problem = "/problems/{code}"
    case ingest = "/admin/ingest/{source}"
    case rebuild = "/admin/rebuild"
    case reload = "/admin/reload"
    case run = "/admin/runs/{id}"

    /// The template up to its variable part, which ends it.
    var prefix: Substring { rawValue.prefix { $0 != "{" } }

    /// Whether its last segment is variable.
    var isTemplate: Bool { rawValue.hasSuffix("}") }
}
