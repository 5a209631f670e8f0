import MovieModel
import NIOHTTP1

/// What becomes of a connection after a request, by HTTP's rules and ours.
enum Persistence: Hashable, Sendable {
    /// It stays open, which needs no words.
    case kept
    /// It stays open, which an HTTP/1.0 client asked for and must be told.
    case keptForOldClient
    /// It closes behind the answer, which says so.
    case closed

    /// Reads the head of a request, and takes a host from it that it should not have.
    ///
    /// - `Connection: close` counts in any case, and HTTP/1.0 closes unless it asks to be kept.
    /// - A body larger than `Limits.bodyBytes`, or of unknown length, is the last of its connection, so that nobody
    ///   has to read the rest of it.
    /// - Behind an offer to upgrade the decoder reads nothing more, so it is the last too.
    /// - A request without exactly one `Host` is left without any, for the service to refuse.
    init(_ head: inout HTTPRequestHead) {
        let options = head.headers[canonicalForm: "Connection"]
        let isOld = head.version.major == 1 && head.version.minor == 0
        if !Self.hasOneHost(&head, isOld: isOld) || Self.endsConnection(head)
            || options.contains(where: { $0.lowercased() == "close" })
        {
            self = .closed
        } else if isOld {
            self = options.contains { $0.lowercased() == "keep-alive" } ? .keptForOldClient : .closed
        } else {
            self = .kept
        }
    }

    /// What the field `Connection` of an answer says, if it is to say anything.
    var option: String? {
        switch self {
        case .kept: nil
        case .keptForOldClient: "keep-alive"
        case .closed: "close"
        }
    }

    private static func endsConnection(_ head: HTTPRequestHead) -> Bool {
        let length = head.headers.first(name: "Content-Length").map { Int($0) ?? .max } ?? 0
        return length > Limits.bodyBytes || head.headers.contains(name: "Transfer-Encoding")
            || head.headers.contains(name: "Upgrade") || head.method == .CONNECT
    }

    /// Whether a request names exactly one host, as HTTP/1.1 asks; HTTP/1.0 may do without.
    private static func hasOneHost(_ head: inout HTTPRequestHead, isOld: Bool) -> Bool {
        let hosts = head.headers["Host"]
        if hosts.count == 1, let host = hosts.first, !host.isEmpty { return true }
        head.headers.remove(name: "Host")
        guard hosts.isEmpty, isOld else { return false }
        head.headers.add(name: "Host", value: "localhost")
        return true
    }
}
