import HTTPTypes
import NIOCore

/// A request as the endpoints see it, free of any transport.
struct APIRequest: Sendable {
    /// The method.
    var method: HTTPRequest.Method
    /// The target as the client sent it.
    var target: String
    /// The header fields.
    var headers: HTTPFields
    /// The body; empty where there is none.
    var body: ByteBuffer
    /// The address of the client, as far as the transport knows it.
    var client: String
    /// The name this request goes by in the reply and in the log.
    var requestID: String

    /// Creates a request, which keeps a sound `X-Request-Id` of the client and gets one of ours otherwise.
    init(
        method: HTTPRequest.Method = .get, target: String, headers: HTTPFields = [:], body: ByteBuffer = ByteBuffer(),
        client: String = ""
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.client = client
        requestID = headers[.requestID].flatMap { Self.isSound($0) ? $0 : nil } ?? Self.freshID()
    }

    /// Whether the client would rather have a page than JSON.
    ///
    /// Browsers name `text/html` first; programs name JSON or take anything.
    var prefersPage: Bool {
        guard let accept = headers[.accept] else { return false }
        return MediaPreference.quality(of: "text/html", in: accept)
            > MediaPreference.quality(of: "application/json", in: accept)
    }

    /// Whether the client takes JSON, or anything that an error can be told in.
    var acceptsJSON: Bool {
        guard let accept = headers[.accept], !accept.isEmpty else { return true }
        return ["application/json", "application/problem+json", "text/html", "text/plain"].contains {
            MediaPreference.quality(of: $0, in: accept) > 0
        }
    }

    /// Whether the client already holds the reply with this tag, compressed or not.
    func holds(_ tag: String) -> Bool {
        guard let known = headers[.ifNoneMatch] else { return false }
        let tags = known.split(separator: ",").map { $0.drop { $0 == " " } }
        let compressed = EntityTag.compressed(tag)
        return tags.contains { held in
            let strong = held.hasPrefix("W/") ? held.dropFirst(2) : held
            return held == "*" || strong == tag || strong == compressed
        }
    }

    /// Only what fits one word of a log line: 1 to 64 letters, digits, `-`, `_` and `.`.
    private static func isSound(_ id: String) -> Bool {
        (1...64).contains(id.utf8.count)
            && id.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0))
            }
    }

    private static func freshID() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
