import Foundation

/// Reads one reply from the front of the bytes received so far.
///
/// It starts over with each attempt: simple, and fast enough for tests.
enum ReplyParser {
    /// The reply and the number of bytes it took, or `nil` while it is incomplete.
    ///
    /// - Parameters:
    ///   - method: the method of the request, since the reply to HEAD has no body.
    ///   - isEnded: whether no more bytes will come, which is how some bodies end.
    static func reply(
        in bytes: [UInt8], method: String, isEnded: Bool
    ) throws(HTTPClientError) -> (reply: HTTPReply, byteCount: Int)? {
        guard let headEnd = firstRange(of: Array("\r\n\r\n".utf8), in: bytes, from: 0) else { return nil }
        var lines = String(decoding: bytes[..<headEnd.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let statusLine = lines.removeFirst().split(separator: " ", maxSplits: 2)
        guard statusLine.count >= 2, statusLine[0].hasPrefix("HTTP/1."), let status = Int(statusLine[1]) else {
            throw .malformed("status line \(statusLine.joined(separator: " ").debugDescription)")
        }
        var reply = HTTPReply(status: status, headers: try headers(lines), body: [])
        let start = headEnd.upperBound
        if method == "HEAD" || status == 204 || status == 304 || status < 200 { return (reply, start) }
        guard let body = try body(of: reply, in: bytes, from: start, isEnded: isEnded) else { return nil }
        reply.body = body.bytes
        return (reply, body.end)
    }

    private static func headers(_ lines: [String]) throws(HTTPClientError) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { throw .malformed("header \(line.debugDescription)") }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers.append((String(line[..<colon]), String(value)))
        }
        return headers
    }

    private static func body(
        of reply: HTTPReply, in bytes: [UInt8], from start: Int, isEnded: Bool
    ) throws(HTTPClientError) -> (bytes: [UInt8], end: Int)? {
        if reply["Transfer-Encoding"]?.lowercased() == "chunked" { return try chunks(in: bytes, from: start) }
        if let text = reply["Content-Length"] {
            guard let length = Int(text), length >= 0 else { throw .malformed("Content-Length \(text)") }
            guard bytes.count - start >= length else { return nil }
            return (Array(bytes[start..<start + length]), start + length)
        }
        return isEnded ? (Array(bytes[start...]), bytes.count) : nil
    }

    private static func chunks(
        in bytes: [UInt8], from start: Int
    ) throws(HTTPClientError) -> (bytes: [UInt8], end: Int)? {
        var body: [UInt8] = []
        var position = start
        while let lineEnd = firstRange(of: [13, 10], in: bytes, from: position) {
            let size = String(decoding: bytes[position..<lineEnd.lowerBound], as: UTF8.self)
            guard let count = Int(size, radix: 16), count >= 0 else { throw .malformed("chunk size \(size)") }
            let end = lineEnd.upperBound + count
            guard bytes.count >= end + 2 else { return nil }
            body += bytes[lineEnd.upperBound..<end]
            position = end + 2
            if count == 0 { return (body, position) }
        }
        return nil
    }

    private static func firstRange(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
        guard bytes.count - start >= needle.count else { return nil }
        let found = (start...bytes.count - needle.count).first { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
        return found.map { $0..<$0 + needle.count }
    }
}
