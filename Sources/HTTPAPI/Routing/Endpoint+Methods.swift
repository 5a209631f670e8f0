import HTTPTypes

extension Endpoint {
    /// The methods that do something, beside OPTIONS; where there is GET, HEAD is answered too.
    var methods: [HTTPRequest.Method] {
        switch self {
        case .search: [.get, .head, .post]
        case .multiSearch, .ingest, .rebuild, .reload: [.post]
        case .page, .suggest, .parse, .find, .movie, .genres, .facet, .fields, .providers, .random, .live, .ready,
            .metrics, .description, .guide, .problem, .run:
            [.get, .head]
        }
    }

    /// What `Allow` says.
    var allowedMethods: String { (methods.map(\.rawValue) + ["OPTIONS"]).joined(separator: ", ") }

    /// Who may ask.
    var access: Access {
        switch self {
        case .live, .ready, .description, .guide, .problem: .everyone
        case .page, .search, .multiSearch, .suggest, .parse, .find, .movie, .genres, .facet, .fields, .providers,
            .random, .metrics:
            .scope(.search)
        case .ingest, .rebuild, .reload, .run: .scope(.admin)
        }
    }

    /// Who may ask an endpoint.
    enum Access: Hashable, Sendable {
        /// Anyone, whatever the configuration says.
        case everyone
        /// Whoever has a key of the scope; for searching, anyone unless the search is closed.
        case scope(AccessScope)
    }

    /// Whether its replies count against a rate limit: not those by which a server is watched.
    var isLimited: Bool {
        switch self {
        case .live, .ready, .metrics: false
        default: true
        }
    }

    /// The header fields of a request that its replies depend on, beside `Origin` and `Accept-Encoding`.
    var varyingFields: String? {
        switch self {
        case .page, .search, .random: "Accept-Language"
        case .movie, .problem: "Accept"
        default: nil
        }
    }
}
