import HTTPTypes

/// The kinds of failure the API reports, each with one status, one title and one address.
enum ProblemKind: String, CaseIterable, Sendable {
    case badRequest = "bad-request"
    case badParameter = "bad-parameter"
    case badBody = "bad-body"
    case querySyntax = "query-syntax"
    case unauthorized
    case forbidden
    case noSuchRoute = "no-such-route"
    case noSuchMovie = "no-such-movie"
    case noSuchFacet = "no-such-facet"
    case noSuchSource = "no-such-source"
    case noSuchRun = "no-such-run"
    case noSuchProblem = "no-such-problem"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case requestTimeout = "request-timeout"
    case noWorker = "no-worker"
    case runInProgress = "run-in-progress"
    case movieMerged = "movie-merged"
    case bodyTooLarge = "body-too-large"
    case targetTooLong = "target-too-long"
    case unsupportedMediaType = "unsupported-media-type"
    case tooManyRequests = "too-many-requests"
    case headersTooLarge = "headers-too-large"
    case versionNotSupported = "version-not-supported"
    case notReady = "not-ready"
    case catalogUnavailable = "catalog-unavailable"

    /// The status it is sent with.
    var status: HTTPResponse.Status {
        switch self {
        case .badRequest, .badParameter, .badBody, .querySyntax: .badRequest
        case .unauthorized: .unauthorized
        case .forbidden: .forbidden
        case .noSuchRoute, .noSuchMovie, .noSuchFacet, .noSuchSource, .noSuchRun, .noSuchProblem: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .notAcceptable: .notAcceptable
        case .requestTimeout: .requestTimeout
        case .noWorker, .runInProgress: .conflict
        case .movieMerged: .gone
        case .bodyTooLarge: .contentTooLarge
        case .targetTooLong: .uriTooLong
        case .unsupportedMediaType: .unsupportedMediaType
        case .tooManyRequests: .tooManyRequests
        case .headersTooLarge: .requestHeaderFieldsTooLarge
        case .versionNotSupported: .httpVersionNotSupported
        case .notReady, .catalogUnavailable: .serviceUnavailable
        }
    }

    /// What it is called, the same for every occurrence.
    var title: String {
        switch self {
        case .badRequest: "The request is malformed"
        case .badParameter: "A parameter is wrong"
        case .badBody: "The body is wrong"
        case .querySyntax: "The query has errors"
        case .unauthorized: "A key is needed"
        case .forbidden: "The key does not open this"
        case .noSuchRoute: "There is nothing at this address"
        case .noSuchMovie: "There is no such movie"
        case .noSuchFacet: "There is no such facet"
        case .noSuchSource: "There is no such source"
        case .noSuchRun: "There is no such run"
        case .noSuchProblem: "There is no such kind of problem"
        case .methodNotAllowed: "This address does not take that method"
        case .notAcceptable: "This address has nothing of the types accepted"
        case .requestTimeout: "The request took too long to arrive"
        case .noWorker: "Nothing here can run that"
        case .runInProgress: "A run is going on already"
        case .movieMerged: "The movie was merged into another"
        case .bodyTooLarge: "The body is too large"
        case .targetTooLong: "The address is too long"
        case .unsupportedMediaType: "The body is of another type than JSON"
        case .tooManyRequests: "Too many requests"
        case .headersTooLarge: "The header fields are too large"
        case .versionNotSupported: "This version of HTTP is not spoken here"
        case .notReady: "The index is not ready"
        case .catalogUnavailable: "The catalog cannot be read"
        }
    }

    /// The address that identifies it, where a page explains it.
    var address: String { "/problems/\(rawValue)" }
}
