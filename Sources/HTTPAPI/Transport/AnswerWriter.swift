import Glibc
import HTTPTypes
import NIOCore
import NIOPosix

/// Writes answers as they go over the wire, head and body in one buffer.
///
/// There is one for each event loop. Once an answer has left for the socket its memory is free again and holds the
/// next one; only while a client has not taken it does the next one get memory of its own.
final class AnswerWriter {
    private var buffer = ByteBufferAllocator().buffer(capacity: usualBytes)
    private var second = -1
    private var dateLine = ""

    /// The capacity that is kept from one answer to the next; larger answers give theirs back.
    private static let usualBytes = 64 << 10

    /// It lives as long as its thread and is used on it alone.
    nonisolated(unsafe) private static let writers = ThreadSpecificVariable<AnswerWriter>()

    /// The writer of the event loop this is called on.
    static func ofThisLoop() -> AnswerWriter {
        if let writer = writers.currentValue { return writer }
        let writer = AnswerWriter()
        writers.currentValue = writer
        return writer
    }

    /// The bytes of an answer.
    ///
    /// - Parameters:
    ///   - persistence: what it says of the connection.
    ///   - isHead: whether its body is left out, since the request was HEAD.
    func bytes(of response: APIResponse, _ persistence: Persistence, isHead: Bool) -> ByteBuffer {
        if buffer.capacity > Self.usualBytes {
            buffer = ByteBufferAllocator().buffer(capacity: Self.usualBytes)
        } else {
            buffer.clear()
        }
        writeHead(of: response, persistence)
        if !isHead, !response.isBodiless { buffer.writeImmutableBuffer(response.body) }
        return buffer
    }

    private func writeHead(of response: APIResponse, _ persistence: Persistence) {
        buffer.writeStaticString("HTTP/1.1 ")
        buffer.writeString(String(response.status.code))
        buffer.writeStaticString(" ")
        buffer.writeString(response.status.reasonPhrase)
        buffer.writeStaticString("\r\n")
        for field in response.headers { write(field.name.rawName, field.value) }
        writeDate()
        if !response.isBodiless { write("Content-Length", String(response.body.readableBytes)) }
        if let option = persistence.option { write("Connection", option) }
        buffer.writeStaticString("\r\n")
    }

    private func write(_ name: String, _ value: String) {
        buffer.writeString(name)
        buffer.writeStaticString(": ")
        buffer.writeString(value)
        buffer.writeStaticString("\r\n")
    }

    private func writeDate() {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        if now.tv_sec != second {
            second = now.tv_sec
            dateLine = "Date: \(HTTPDate.text(seconds: second))\r\n"
        }
        buffer.writeString(dateLine)
    }
}

extension APIResponse {
    /// Whether its status has neither a body nor a length.
    fileprivate var isBodiless: Bool { status == .noContent || status == .notModified }
}
