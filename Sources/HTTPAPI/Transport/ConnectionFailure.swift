import HTTPTypes
import NIOHTTP1

/// Why a connection cannot go on: what came is no request, or did not come in time.
enum ConnectionFailure: Hashable, Sendable {
    /// The decoder refused the bytes.
    case refused(HTTPParserError)
    /// The head of a request took longer than `ConnectionLimits.head`.
    case slowHead
    /// The body of a request took longer than `ConnectionLimits.body`.
    case slowBody

    /// What whoever waits for the rest of the request is told.
    var error: HTTPParserError {
        switch self {
        case .refused(let error): error
        case .slowHead, .slowBody: .invalidEOFState
        }
    }

    /// The answer that tells it.
    var response: APIResponse {
        let request = APIRequest(target: "/")
        return problem.response(to: request).signed(requestID: request.requestID)
    }

    private var problem: Problem {
        switch self {
        case .refused(.headerOverflow):
            Problem(.headersTooLarge, "the request's head is larger than this server reads")
        case .refused(.invalidVersion):
            Problem(.versionNotSupported, "this server speaks HTTP/1.1 and HTTP/1.0")
        case .refused(let error):
            Problem(.badRequest, "this is no HTTP/1.1 request: \(error)")
        case .slowHead:
            Problem(.requestTimeout, "the head of the request did not come in time")
        case .slowBody:
            Problem(.requestTimeout, "the body of the request did not come in time")
        }
    }
}
