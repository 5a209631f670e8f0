import HTTPTypes

/// The kinds of failure the API reports, each with one status, one title and one address.
enum ProblemKind: String, CaseIterable, Sendable {
    case badRequest = "bad-request"
    case badParameter = "bad-parameter"
    case querySyntax = "query-syntax"
    case noSuchRoute = "no-such-route"
    case noSuchMovie = "no-such-movie"
    case movieMerged = "movie-merged"
    case methodNotAllowed = "method-not-allowed"
    case targetTooLong = "target-too-long"
    case headersTooLarge = "headers-too-large"
    case requestTimeout = "request-timeout"
    case versionNotSupported = "version-not-supported"
    case notReady = "not-ready"
    case catalogUnavailable = "catalog-unavailable"

    /// The status it is sent with.
    var status: HTTPResponse.Status {
        switch self {
        case .badRequest, .badParameter, .querySyntax: .badRequest
        case .noSuchRoute, .noSuchMovie: .notFound
        case .movieMerged: .gone
        case .methodNotAllowed: .methodNotAllowed
        case .targetTooLong: .uriTooLong
        case .headersTooLarge: .requestHeaderFieldsTooLarge
        case .requestTimeout: .requestTimeout
        case .versionNotSupported: .httpVersionNotSupported
        case .notReady, .catalogUnavailable: .serviceUnavailable
        }
    }

    /// What it is called, the same for every occurrence.
    var title: String {
        switch self {
        case .badRequest: "The request is malformed"
        case .badParameter: "A parameter is wrong"
        case .querySyntax: "The query has errors"
        case .noSuchRoute: "There is nothing at this address"
        case .noSuchMovie: "There is no such movie"
        case .movieMerged: "The movie was merged into another"
        case .methodNotAllowed: "This address does not take that method"
        case .targetTooLong: "The address is too long"
        case .headersTooLarge: "The header fields are too large"
        case .requestTimeout: "The request took too long to arrive"
        case .versionNotSupported: "This version of HTTP is not spoken here"
        case .notReady: "The index is not ready"
        case .catalogUnavailable: "The catalog cannot be read"
        }
    }

    /// The address that identifies it.
    var address: String { "/problems/\(rawValue)" }
}
