import HTTPTypes
import MovieModel
import NIOCore

/// A reply as the endpoints make it, free of any transport.
struct APIResponse: Sendable {
    /// The status.
    var status: HTTPResponse.Status
    /// The header fields; the length of the body is the transport's to add.
    var headers: HTTPFields
    /// The body, also for HEAD, whose reply says how long it would be.
    var body: ByteBuffer
    /// What the metrics count of a search, if it was one.
    var search: ServerMetrics.Search?
    /// Whether time ran out before everything was found, so that more time would give another reply.
    var isIncomplete = false

    /// Creates a reply with a body.
    init(_ status: HTTPResponse.Status = .ok, type: String, body: ByteBuffer) {
        self.status = status
        headers = [.contentType: type]
        self.body = body
    }

    /// Creates a reply without a body.
    init(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) {
        self.status = status
        self.headers = headers
        body = ByteBuffer()
    }

    /// Creates a JSON reply.
    static func json(_ status: HTTPResponse.Status = .ok, _ write: (inout JSONWriter) -> Void) -> APIResponse {
        var writer = JSONWriter()
        writer.object(write)
        return APIResponse(status, type: "application/json", body: writer.buffer)
    }

    /// The reply, tagged with a hash of its body: the same bytes have the same tag.
    func taggedByContent() -> APIResponse {
        var copy = self
        copy.headers[.eTag] = EntityTag.of(body)
        return copy
    }

    /// The reply with a rule for caches.
    func cached(_ rule: CacheRule) -> APIResponse {
        var copy = self
        copy.headers[.cacheControl] = rule.rawValue
        return copy
    }

    /// The reply with the header fields that every reply has.
    ///
    /// - Parameter fields: the fields of the request that the reply depends on beside `Origin`.
    func signed(requestID: String, varying fields: String? = nil) -> APIResponse {
        var copy = self
        copy.headers[.requestID] = requestID
        copy.headers[.contentTypeOptions] = "nosniff"
        copy.headers[.vary] = (fields.map { $0 + ", " } ?? "") + "Accept-Encoding, Origin"
        CORS.allow(&copy.headers)
        return copy
    }

    /// The reply to a client that holds this one already: the same header fields, no body.
    var notModified: APIResponse {
        var copy = APIResponse(.notModified, headers: headers)
        copy.headers[.contentType] = nil
        return copy
    }
}
