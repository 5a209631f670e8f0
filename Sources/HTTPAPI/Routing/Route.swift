/// Where a request goes: an endpoint and the variable part of its address.
struct Route: Hashable, Sendable {
    /// The endpoint.
    let endpoint: Endpoint
    /// The decoded last segment of a template, such as a movie's id; empty for an endpoint without.
    let argument: String

    /// A route to an endpoint.
    init(_ endpoint: Endpoint, _ argument: String = "") {
        self.endpoint = endpoint
        self.argument = argument
    }

    /// The route of a target, or `nil` if there is none.
    ///
    /// An address without a variable part wins over a template, so `/movies/search` is no movie.
    init?(_ target: RequestTarget) {
        // Nearly every request comes with the plain bytes of an address.
        if let endpoint = Endpoint(rawValue: String(target.path)), !endpoint.isTemplate {
            self.init(endpoint)
        } else if let segments = target.segments {
            self.init(segments: segments)
        } else {
            return nil
        }
    }

    /// The route of a path by its decoded segments.
    init?(segments: [String]) {
        let path = "/" + segments.joined(separator: "/")
        if let endpoint = Endpoint(rawValue: path), !endpoint.isTemplate, Self.count(of: endpoint) == segments.count {
            self.init(endpoint)
            return
        }
        for endpoint in Endpoint.allCases where endpoint.isTemplate && path.hasPrefix(endpoint.prefix) {
            let argument = segments.dropFirst(Self.count(of: endpoint) - 1).joined(separator: "/")
            // A source is named by provider and source, with a slash that may stand there as it is.
            let isOne = segments.count == Self.count(of: endpoint) || endpoint == .ingest && segments.count == 4
            guard isOne, !argument.isEmpty else { continue }
            self.init(endpoint, argument)
            return
        }
        return nil
    }

    private static func count(of endpoint: Endpoint) -> Int {
        endpoint.rawValue.split(separator: "/").count
    }
}
