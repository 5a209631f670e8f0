/// An http or https address, split as far as fetching it safely needs.
struct WebAddress: Hashable, CustomStringConvertible {
    /// The address as given, credentials and all: for the transfer alone, never for a message.
    let text: String
    /// `http` or `https`.
    let scheme: String
    /// The host in lower case, an IPv6 address without its brackets.
    let host: String
    /// The path, `/` at least.
    let path: String
    /// The address without a user name and password.
    let withoutCredentials: String

    /// Reads an address, or returns `nil` for another scheme, an empty host, or characters no address has.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }),
            let separator = text.utf8.firstIndex(of: UInt8(ascii: ":")), text[separator...].hasPrefix("://")
        else { return nil }
        scheme = text[..<separator].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = text[separator...].dropFirst(3)
        let authority = rest.prefix { !"/?#".contains($0) }
        let place = authority.split(separator: "@", omittingEmptySubsequences: false)
        guard place.count <= 2, let hostAndPort = place.last, let host = Self.host(of: hostAndPort) else { return nil }
        self.text = text
        self.host = host
        let tail = rest[authority.endIndex...]
        withoutCredentials = "\(scheme)://\(hostAndPort)\(tail)"
        let path = tail.prefix { !"?#".contains($0) }
        self.path = path.isEmpty ? "/" : String(path)
    }

    /// The address without anything secret.
    var redacted: String { Self.redacted(text) }

    /// The address without anything secret.
    var description: String { redacted }

    /// Whether the host is this machine by its very name, not by what a name server says.
    var isLoopback: Bool {
        host == "localhost" || NetworkAddress(text: host)?.isLoopback == true
    }

    private static func host(of text: Substring) -> String? {
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { return nil }
            return text[..<end].dropFirst().lowercased()
        }
        let host = text.prefix { $0 != ":" }
        return host.isEmpty ? nil : host.lowercased()
    }
}

extension WebAddress {
    /// Any text that may be an address, with user names, passwords and secret query values replaced by `***`.
    static func redacted(_ text: String) -> String {
        guard let scheme = text.firstRange(of: "://") else { return text }
        let rest = text[scheme.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.lastIndex(of: "@").map { "***" + authority[$0...] } ?? String(authority)
        let query = rest[authority.endIndex...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(query.first ?? "")
        let values = query.count == 2 ? "?" + redactedQuery(query[1]) : ""
        return text[..<scheme.upperBound] + host + path + values
    }

    private static let secretWords = [
        "key", "token", "auth", "password", "passwd", "secret", "signature", "credential", "session",
    ]

    private static func redactedQuery(_ query: Substring) -> String {
        query.split(separator: "&", omittingEmptySubsequences: false).map { pair in
            guard let equals = pair.firstIndex(of: "=") else { return String(pair) }
            let name = pair[..<equals].lowercased()
            let isSecret = secretWords.contains { name.contains($0) } || name == "sig" || name == "pwd"
            return isSecret ? pair[...equals] + "***" : String(pair)
        }.joined(separator: "&")
    }
}
