import Foundation
import HTTPAPI

/// What the `server` section of a `cmovie.yaml` says: who may ask what, and how often.
struct ServerConfiguration {
    /// The keys, and whether searching needs one.
    var access = AccessPolicy()
    /// How many requests a client may make; `nil` for any number.
    var rateLimit: RateLimit?

    /// Reads the section of a configuration; what else it holds is not looked at.
    ///
    /// A server needs no provider, so it must start with a configuration whose sources are not there.
    static func load(from file: String) throws -> ServerConfiguration {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ConfigurationError(file: file, line: nil, key: "", problem: "cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ConfigurationError(file: file, line: nil, key: "", problem: "is not UTF-8")
        }
        return try read(text, file: file)
    }

    /// Reads the section of the text of a configuration.
    static func read(_ text: String, file: String) throws(ConfigurationError) -> ServerConfiguration {
        let root = try ConfigurationNode.parse(text, file: file)
        var configuration = ServerConfiguration()
        guard let section = try root.members().first(where: { $0.key == "server" })?.value else { return configuration }
        for (key, node) in try section.members(known: ["search", "keys", "rate_limit"]) {
            switch key {
            case "search": configuration.access.isSearchClosed = try node.choice(SearchAccess.self) == .closed
            case "keys":
                for element in node.elements() { configuration.access.keys.append(try element.accessKey()) }
            default: configuration.rateLimit = try node.rateLimit()
            }
        }
        let names = configuration.access.keys.map(\.name)
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw section.error("two keys are called \(twice)")
        }
        return configuration
    }

    /// Who may search.
    private enum SearchAccess: String, CaseIterable {
        case open, closed
    }
}

extension ConfigurationNode {
    /// A key: `{ name: site, digest: …, scopes: [search] }`.
    fileprivate func accessKey() throws(ConfigurationError) -> AccessKey {
        let members = try members(known: ["name", "digest", "scopes"])
        guard let name = try members.first(where: { $0.key == "name" })?.value.text(),
            let digest = members.first(where: { $0.key == "digest" })?.value
        else { throw error("a key needs name and digest; cmovie key makes one") }
        var scopes: Set<AccessScope> = []
        for element in members.first(where: { $0.key == "scopes" })?.value.elements() ?? [] {
            scopes.insert(try element.choice())
        }
        guard let key = AccessKey(name: name, digest: try digest.text(), scopes: scopes.isEmpty ? [.search] : scopes)
        else { throw digest.error("expected a SHA-256 digest of 64 hexadecimal digits; cmovie key makes one") }
        return key
    }

    /// A limit: `{ requests: 100, seconds: 60 }`.
    fileprivate func rateLimit() throws(ConfigurationError) -> RateLimit {
        let members = try members(known: ["requests", "seconds"])
        let requests = try members.first { $0.key == "requests" }?.value.count()
        let seconds = try members.first { $0.key == "seconds" }?.value.count()
        guard let requests, let seconds, let limit = RateLimit(requests: requests, seconds: seconds) else {
            throw error("expected requests and seconds, both from 1")
        }
        return limit
    }
}
