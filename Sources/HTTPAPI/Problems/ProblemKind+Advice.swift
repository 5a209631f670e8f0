import MovieModel

extension ProblemKind {
    /// What a client can do about it, for the page behind its address.
    var advice: String {
        switch self {
        case .badRequest: "Send HTTP/1.1 with exactly one Host field and one length of the body."
        case .badParameter:
            "Each error names the parameter, what was expected and, where one is near, the name that was probably meant."
        case .badBody: "Send a JSON object; its members are the parameters of the same address under GET."
        case .querySyntax:
            "strict=true refuses a query with errors. Each error has its place in the text, what was expected and, where "
                + "there is one, the corrected query. Without strict the query is repaired and the reply says how."
        case .unauthorized: "Send a key: Authorization: Bearer KEY, or X-API-Key: KEY. Never put it into an address."
        case .forbidden: "Ask whoever runs this server for a key with the scope named."
        case .noSuchRoute: "/openapi.json lists every address."
        case .noSuchMovie: "A movie has an id such as cm_00a1b2; /movies/find knows it by the ids of others."
        case .noSuchFacet: "The facets are those that facets=* counts in a search."
        case .noSuchSource: "A source is named imdb or imdb/basics, as the configuration declares it."
        case .noSuchRun: "Only the latest runs that this server started are remembered."
        case .noSuchProblem: "/openapi.json lists every kind of problem."
        case .methodNotAllowed: "The field Allow lists the methods of the address."
        case .notAcceptable: "Accept application/json, or anything."
        case .requestTimeout:
            "Send the head of a request within \(Limits.headSeconds) seconds and its body within \(Limits.bodySeconds)."
        case .versionNotSupported: "Speak HTTP/1.1; a proxy in front can translate."
        case .noWorker: "Run the command that is named where the data directory is; cmovie up can run it by itself."
        case .runInProgress: "Look at the run that is linked, and ask again when it has ended."
        case .movieMerged: "The successor is linked; use its id from now on."
        case .bodyTooLarge: "A body may have \(Limits.bodyBytes) bytes."
        case .targetTooLong:
            "An address may have \(Limits.targetBytes) bytes; POST /movies/search takes longer queries."
        case .unsupportedMediaType: "Send Content-Type: application/json."
        case .tooManyRequests: "Wait as many seconds as Retry-After says. RateLimit says what is left."
        case .headersTooLarge: "All header fields together may have \(Limits.headerBytes) bytes."
        case .notReady: "Try again after Retry-After; /readyz?verbose says what is missing."
        case .catalogUnavailable: "Try again after Retry-After. Searches do without the catalog."
        }
    }
}
