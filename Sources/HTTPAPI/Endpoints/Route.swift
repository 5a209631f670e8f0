/// Every address the server answers.
enum Route: Hashable, Sendable {
    case page
    case search
    case movie(String)
    case genres
    case providers
    case live
    case ready

    /// The route of a path, or `nil` if there is none.
    init?(segments: [String]) {
        switch (segments.count, segments.first) {
        case (0, _): self = .page
        case (1, "genres"): self = .genres
        case (1, "providers"): self = .providers
        case (1, "livez"): self = .live
        case (1, "readyz"): self = .ready
        case (2, "movies"): self = segments[1] == "search" ? .search : .movie(segments[1])
        default: return nil
        }
    }

    /// Whether its requests may have parameters; where not, one is a mistake to be told.
    var takesParameters: Bool {
        switch self {
        case .page, .search, .ready: true
        case .movie, .genres, .providers, .live: false
        }
    }

    /// The header fields of a request that its replies depend on, beside `Origin`.
    var varyingFields: String {
        switch self {
        case .page, .movie: "Accept, Accept-Language, Accept-Encoding"
        case .search, .genres, .providers, .live, .ready: "Accept-Language, Accept-Encoding"
        }
    }
}
