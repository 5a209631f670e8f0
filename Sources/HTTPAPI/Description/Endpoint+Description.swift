import HTTPTypes

extension Endpoint {
    /// What it gives, in a line.
    var summary: String {
        switch self {
        case .page: "The search as a page for people"
        case .search: "Searches movies"
        case .multiSearch: "Searches several times in one generation of the index"
        case .suggest: "Titles for what was typed so far"
        case .parse: "How a query is read, without a search"
        case .find: "The movie that another namespace knows by an id"
        case .movie: "One movie with everything each provider says of it"
        case .genres: "The genres with their movies"
        case .facet: "The values of a facet with their counts"
        case .fields: "Everything a query may ask about by name"
        case .providers: "Whose ratings these are, on which scales and under which terms"
        case .random: "One of the matches of a query, each as likely as any other"
        case .live: "Whether the process runs"
        case .ready: "Whether it can answer"
        case .metrics: "What the server has done and what it serves, for Prometheus"
        case .description: "This description"
        case .guide: "The query language, explained"
        case .problem: "What a kind of problem means"
        case .ingest: "Starts a run of one source, or of all of a provider"
        case .rebuild: "Starts a run of everything"
        case .reload: "Moves to the newest generation"
        case .run: "How far a run has come"
        }
    }

    /// The name of the operation of a method.
    func operation(_ method: HTTPRequest.Method) -> String {
        let name = String(describing: self)
        return method == .get ? name : "\(method.rawValue.lowercased())_\(name)"
    }

    /// The status of a reply that gives what was asked for.
    var successStatus: Int {
        switch self {
        case .find: 303
        case .ingest, .rebuild: 202
        default: 200
        }
    }

    /// The types a reply comes in, with the schemas of those that are JSON.
    var replies: [(type: String, schema: String?)] {
        switch self {
        case .page: [("text/html; charset=utf-8", nil)]
        case .guide: [("application/json", "Guide"), ("text/html; charset=utf-8", nil)]
        case .movie: [("application/json", "Movie"), ("text/html; charset=utf-8", nil)]
        case .problem: [("application/json", "ProblemKind"), ("text/html; charset=utf-8", nil)]
        case .metrics: [("text/plain; version=0.0.4; charset=utf-8", nil)]
        case .search: [("application/json", "SearchReply")]
        case .multiSearch: [("application/json", "MultiSearchReply")]
        case .suggest: [("application/json", "SuggestReply")]
        case .parse: [("application/json", "ParseReply")]
        case .find: [("application/json", "Found")]
        case .genres: [("application/json", "Genres")]
        case .facet: [("application/json", "FacetReply")]
        case .fields: [("application/json", "Fields")]
        case .providers: [("application/json", "Providers")]
        case .random: [("application/json", "RandomReply")]
        case .live, .ready: [("application/json", "Health")]
        case .description: [("application/json", nil)]
        case .ingest, .rebuild, .run: [("application/json", "Run")]
        case .reload: [("application/json", "Reload")]
        }
    }

    /// The problems it may answer with, beside those that any address may.
    var problems: [ProblemKind] {
        let own: [ProblemKind] =
            switch self {
            case .page, .parse, .random, .suggest: [.badParameter, .querySyntax, .notReady]
            case .search: [.badParameter, .badBody, .querySyntax, .bodyTooLarge, .unsupportedMediaType, .notReady]
            case .multiSearch:
                [.badParameter, .badBody, .querySyntax, .bodyTooLarge, .unsupportedMediaType, .notReady]
            case .find: [.badParameter, .noSuchMovie, .notReady, .catalogUnavailable]
            case .movie: [.badParameter, .noSuchMovie, .movieMerged, .catalogUnavailable]
            case .facet: [.badParameter, .noSuchFacet, .notReady]
            case .genres, .fields, .guide: [.badParameter, .notReady]
            case .providers: [.badParameter, .catalogUnavailable]
            case .live, .metrics, .description: [.badParameter]
            case .ready: [.badParameter, .notReady]
            case .problem: [.badParameter, .noSuchProblem]
            case .ingest: [.badParameter, .noSuchSource, .noWorker, .runInProgress, .bodyTooLarge]
            case .rebuild: [.badParameter, .noWorker, .runInProgress, .bodyTooLarge]
            case .reload: [.badParameter, .notReady, .bodyTooLarge]
            case .run: [.badParameter, .noSuchRun]
            }
        return own + Self.anyProblems + (access == .everyone ? [] : [.unauthorized, .forbidden])
            + (isLimited ? [.tooManyRequests] : [])
    }

    private static let anyProblems: [ProblemKind] = [
        .badRequest, .methodNotAllowed, .notAcceptable, .targetTooLong, .headersTooLarge,
    ]
}
