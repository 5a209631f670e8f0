import Glibc
import HTTPTypes
import NIOCore
import NIOPosix

/// Writes answers as they go over the wire, head and body in one buffer.
///
/// There is one for each event loop. Once an answer has left for the socket its memory is free again and holds the
/// next one; only while a client has not taken it does the next one get memory of its own.
final class AnswerWriter {
    private var buffer = ByteBuffer()
    private var second = -1
    private var dateLine = ""

    /// The capacity that is kept from one answer to the next; larger answers give theirs back.
    private static let keptBytes = 64 << 10
    /// The bytes that heads have, most of the time.
    private static let usualHeadBytes = 2 << 10

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
        // A local variable is written to without the checks that a class needs.
        var bytes = buffer
        buffer = ByteBuffer()
        let need = response.body.readableBytes + Self.usualHeadBytes
        if bytes.capacity > Self.keptBytes { bytes = ByteBuffer() }
        // Memory that a client still has to take is left to it, and this answer gets what it needs and no more.
        bytes.clear(minimumCapacity: need)
        writeHead(of: response, persistence, to: &bytes)
        if !isHead, !response.isBodiless { bytes.writeImmutableBuffer(response.body) }
        buffer = bytes
        return bytes
    }

    private func writeHead(of response: APIResponse, _ persistence: Persistence, to bytes: inout ByteBuffer) {
        if response.status == .ok {
            bytes.writeStaticString("HTTP/1.1 200 OK\r\n")
        } else {
            bytes.writeString("HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)\r\n")
        }
        for field in response.headers { Self.write(field.name.rawName, field.value, to: &bytes) }
        bytes.writeString(currentDateLine())
        if !response.isBodiless { Self.write("Content-Length", String(response.body.readableBytes), to: &bytes) }
        if let option = persistence.option { Self.write("Connection", option, to: &bytes) }
        bytes.writeStaticString("\r\n")
    }

    private static func write(_ name: String, _ value: String, to bytes: inout ByteBuffer) {
        bytes.writeString(name)
        bytes.writeStaticString(": ")
        bytes.writeString(value)
        bytes.writeStaticString("\r\n")
    }

    /// The line with the date, made anew with each second.
    private func currentDateLine() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        if now.tv_sec != second {
            second = now.tv_sec
            dateLine = "Date: \(HTTPDate.text(seconds: second))\r\n"
        }
        return dateLine
    }
}

extension APIResponse {
    /// Whether its status has neither a body nor a length.
    fileprivate var isBodiless: Bool { status == .noContent || status == .notModified }
}
