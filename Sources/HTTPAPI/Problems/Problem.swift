import HTTPTypes
import MovieModel
import NIOCore

/// A failure told to the client as RFC 9457 describes.
struct Problem: Error, Sendable {
    /// What kind of failure it is.
    var kind: ProblemKind
    /// What went wrong this time.
    var detail: String
    /// The single faults, where there can be several.
    var faults: [Fault] = []
    /// Header fields the status asks for, such as `Allow`.
    var headers: HTTPFields = [:]
    /// The address that took the place of the one asked for.
    var successor: String?

    /// Creates a problem.
    init(_ kind: ProblemKind, _ detail: String, faults: [Fault] = [], headers: HTTPFields = [:]) {
        self.kind = kind
        self.detail = detail
        self.faults = faults
        self.headers = headers
    }

    /// A failure that passes by itself: come back in `seconds`.
    static func passing(_ kind: ProblemKind, _ detail: String, retryAfter seconds: Int) -> Problem {
        Problem(kind, detail, headers: [.retryAfter: String(seconds)])
    }

    /// The reply that tells it.
    func response(to request: APIRequest) -> APIResponse {
        var writer = JSONWriter()
        writer.object { json in
            json.member("type", kind.address)
            json.member("title", kind.title)
            json.member("status", kind.status.code)
            json.member("detail", detail)
            // A target that is too long is not sent back whole.
            json.member("instance", String(decoding: request.target.utf8.prefix(Limits.targetBytes), as: UTF8.self))
            json.member("request_id", request.requestID)
            if let successor { json.member("successor", successor) }
            if !faults.isEmpty { json.objects("errors", faults) { $1.write(to: &$0) } }
        }
        var response = APIResponse(kind.status, type: "application/problem+json", body: writer.buffer)
        response.headers.append(contentsOf: headers)
        return response.cached(.never)
    }
}
