import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import MovieModel
import NIOCore

/// Carries requests from Hummingbird to the service and replies back.
struct ServiceResponder: HTTPResponder {
    typealias Context = RequestSource

    /// What answers.
    let service: APIService
    /// The time a search may take.
    let searchTime: Duration

    /// Answers a request.
    func respond(to request: Request, context: RequestSource) async throws -> Response {
        var carried = APIRequest(
            method: request.method, target: request.head.path ?? "/", headers: request.headers, client: context.client)
        var refusal = Self.refusal(of: request)
        if refusal == nil, service.readsBody(of: carried) {
            do {
                carried.body = try await request.body.collect(upTo: Limits.bodyBytes)
            } catch is NIOTooManyBytesError {
                refusal = Problem(.bodyTooLarge, "the body has more than \(Limits.bodyBytes) bytes")
            }
        }
        let response = refusal.map { service.refuse(carried, $0) } ?? service.respond(to: carried, within: searchTime)
        service.log(carried, response)
        return Self.carried(response, isHead: request.method == .head)
    }

    /// What is wrong with the request as a message, before anyone asks what it wants.
    private static func refusal(of request: Request) -> Problem? {
        // The rules of the connection let a request without a host through only to be refused here.
        if request.head.authority == nil {
            return Problem(.badRequest, "a request must name exactly one Host")
        }
        let size = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        if size > Limits.headerBytes {
            return Problem(.headersTooLarge, "the header fields have \(size) bytes; at most \(Limits.headerBytes)")
        }
        return nil
    }

    private static func carried(_ response: APIResponse, isHead: Bool) -> Response {
        var headers = response.headers
        headers[.contentLength] = String(response.body.readableBytes)
        let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: response.body)
        var carried = Response(status: response.status, headers: headers, body: body)
        if response.status == .noContent || response.status == .notModified { carried.headers[.contentLength] = nil }
        return carried
    }
}
