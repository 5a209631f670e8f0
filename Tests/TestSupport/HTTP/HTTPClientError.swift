/// Why a test's client got no reply.
public enum HTTPClientError: Error, CustomStringConvertible {
    /// Nothing complete arrived in time; what did arrive is quoted.
    case timedOut(received: String)
    /// The connection ended before a reply was complete.
    case closed(received: String)
    /// What arrived is not HTTP/1.1.
    case malformed(String)

    /// The reason and its evidence.
    public var description: String {
        switch self {
        case .timedOut(let received): "no complete reply in time; received \(received.debugDescription)"
        case .closed(let received): "closed before the reply was complete; received \(received.debugDescription)"
        case .malformed(let reason): "malformed reply: \(reason)"
        }
    }
}
