import HTTPAPI
import Testing

@testable import cmovie

@Suite struct ServerConfigurationTests {
    private static let digest = String(repeating: "ab", count: 32)

    private static func read(_ text: String) throws -> ServerConfiguration {
        try ServerConfiguration.read(text, file: "cmovie.yaml")
    }

    @Test func `without a section anyone may search and nobody may more`() throws {
        let configuration = try Self.read("providers: {}\n")
        #expect(!configuration.access.isSearchClosed)
        #expect(configuration.access.keys.isEmpty)
        #expect(configuration.rateLimit == nil)
    }

    @Test func `reads keys, access and limits`() throws {
        let configuration = try Self.read(
            """
            server:
              search: closed
              rate_limit: { requests: 100, seconds: 10 }
              keys:
                - { name: operator, digest: \(Self.digest), scopes: [admin] }
                - { name: site, digest: \(Self.digest) }
            """)
        #expect(configuration.access.isSearchClosed)
        #expect(configuration.access.keys.map(\.name) == ["operator", "site"])
        #expect(configuration.access.keys.map(\.scopes) == [[.admin], [.search]])
        #expect(configuration.rateLimit == RateLimit(requests: 100, seconds: 10))
    }

    @Test(arguments: [
        ("server: { serach: open }", "serach"), ("server: { search: shut }", "open, closed"),
        ("server: { keys: [{ name: a }] }", "cmovie key"), ("server: { keys: [{ name: a, digest: abc }] }", "SHA-256"),
        ("server: { keys: [{ name: a, digest: \(digest), scopes: [root] }] }", "search, admin"),
        ("server: { rate_limit: { requests: 0, seconds: 1 } }", "from 1"),
        ("server: { rate_limit: { requests: 5 } }", "from 1"),
        ("server: { keys: [{ name: a, digest: \(digest) }, { name: a, digest: \(digest) }] }", "two keys"),
    ])
    func `says what is wrong and where`(text: String, part: String) throws {
        do {
            _ = try Self.read(text)
            Issue.record("\(text) was taken")
        } catch let error as ConfigurationError {
            #expect(error.line == 1)
            #expect(error.key.hasPrefix("server"))
            #expect(error.description.contains(part), "\(error)")
        }
    }
}
