import Crypto
import HTTPTypes

/// Who may ask what.
public struct AccessPolicy: Sendable {
    /// Whether reading needs a key.
    public var isSearchClosed: Bool
    /// The keys that are known.
    public var keys: [AccessKey]

    /// Creates a policy; by default anyone may read and nobody may do more.
    public init(isSearchClosed: Bool = false, keys: [AccessKey] = []) {
        self.isSearchClosed = isSearchClosed
        self.keys = keys
    }

    /// The key of a request, or `nil` if it brings none.
    ///
    /// - Throws: ``Problem`` if it brings one that is not known, or not the scope that the endpoint needs.
    func key(of request: APIRequest, for endpoint: Endpoint) throws(Problem) -> AccessKey? {
        var key: AccessKey?
        // One good key does not make up for a bad one beside it.
        for secret in Self.secrets(of: request) {
            guard let found = known(secret) else { throw Self.refusal("the key is not known here") }
            key = key ?? found
        }
        guard case .scope(let scope) = endpoint.access else { return key }
        if scope == .search, !isSearchClosed { return key }
        guard let key else {
            throw Self.refusal("\(endpoint.rawValue) needs a key: Authorization: Bearer KEY, or X-API-Key: KEY")
        }
        guard key.opens(scope) else {
            throw Problem(.forbidden, "the key \(key.name) does not open \(scope.rawValue)")
        }
        return key
    }

    /// Looks at every key, so that the time taken tells nothing.
    private func known(_ secret: String) -> AccessKey? {
        let digest = SHA256.hash(data: Array(secret.utf8))
        var found: AccessKey?
        for key in keys where key.matches(digest) { found = key }
        return found
    }

    private static func secrets(of request: APIRequest) -> [String] {
        let parts = request.headers[.authorization]?.split(separator: " ", maxSplits: 1) ?? []
        // Credentials of another scheme are a proxy's business.
        let isBearer = parts.first?.lowercased() == "bearer"
        let bearer = isBearer ? parts.dropFirst().first.map { $0.filter { $0 != " " } } ?? "" : nil
        return [request.headers[.apiKey], bearer].compactMap(\.self)
    }

    private static func refusal(_ detail: String) -> Problem {
        Problem(.unauthorized, detail, headers: [.wwwAuthenticate: "Bearer realm=\"cmovie\""])
    }
}
