/// How many requests one client may make.
public struct RateLimit: Hashable, Sendable {
    /// The requests in a row that are answered at once.
    public let requests: Int
    /// The seconds in which as many become possible again.
    public let seconds: Int

    /// Creates a limit, or returns `nil` unless both numbers are positive.
    public init?(requests: Int, seconds: Int) {
        guard requests > 0, seconds > 0 else { return nil }
        self.requests = requests
        self.seconds = seconds
    }

    /// The value of `RateLimit-Policy`, as the IETF's draft "RateLimit header fields for HTTP" spells it.
    var policyField: String { "\"default\";q=\(requests);w=\(seconds)" }
}
