import HTTPTypes
import NIOCore
import NIOHTTP1

/// The reply to what is no HTTP request, or too large for one.
struct DecoderRefusal {
    /// The head, which closes the connection.
    let head: HTTPResponseHead
    /// The problem document.
    let body: ByteBuffer

    /// Tells why the decoder refused.
    init(_ error: HTTPParserError) {
        let problem =
            error == .headerOverflow
            ? Problem(.headersTooLarge, "the request's head is larger than this server reads")
            : Problem(.badRequest, "this is no HTTP/1.1 request: \(error)")
        let request = APIRequest(target: "/")
        let response = problem.response(to: request).signed(requestID: request.requestID)
        var headers = HTTPHeaders(response.headers.map { ($0.name.rawName, $0.value) })
        headers.replaceOrAdd(name: "Content-Length", value: String(response.body.readableBytes))
        headers.replaceOrAdd(name: "Connection", value: "close")
        head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status.code), headers: headers)
        body = response.body
    }
}
