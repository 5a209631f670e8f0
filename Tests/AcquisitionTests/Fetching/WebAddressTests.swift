import Testing

@testable import Acquisition

struct WebAddressTests {
    @Test(arguments: [
        ("http://Example.org", "example.org", "/"),
        ("https://example.org:8080/a/b.csv?x=1#f", "example.org", "/a/b.csv"),
        ("https://user:pass@example.org/a", "example.org", "/a"),
        ("http://[::1]:80/a", "::1", "/a"),
        ("http://example.org?x=/y", "example.org", "/"),
    ])
    func `splits an address`(text: String, host: String, path: String) throws {
        let address = try #require(WebAddress(text))
        #expect(address.host == host)
        #expect(address.path == path)
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "http://", "http:///path", "http://a@b@c/", "http://a\\b/",
        "http://a b/",
        "http://a/\u{1}", "http://[::1/",
    ])
    func `refuses what is no address`(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(arguments: [
        ("https://example.org/a?x=1", "https://example.org/a?x=1"),
        ("https://user:canary@example.org/a", "https://***@example.org/a"),
        ("https://example.org/a?api_key=canary&page=2", "https://example.org/a?api_key=***&page=2"),
        ("https://example.org/a?apikey=canary", "https://example.org/a?apikey=***"),
        ("https://example.org/a?Access_Token=canary&t", "https://example.org/a?Access_Token=***&t"),
        ("https://example.org/?sig=canary", "https://example.org/?sig=***"),
        ("ftp://u:canary@host", "ftp://***@host"),
        ("/local/path?key=1", "/local/path?key=1"),
    ])
    func `shows nothing secret`(text: String, expected: String) {
        #expect(WebAddress.redacted(text) == expected)
    }

    @Test func `can leave its credentials behind`() throws {
        let address = try #require(WebAddress("https://user:pass@example.org:81/a?b=c"))
        #expect(address.withoutCredentials == "https://example.org:81/a?b=c")
        #expect("\(address)" == "https://***@example.org:81/a?b=c")
    }

    @Test(arguments: [
        ("http://localhost/", true), ("http://127.0.0.1/", true), ("http://127.9.9.9/", true), ("http://[::1]/", true),
        ("http://localhost.example.org/", false), ("http://example.org/", false), ("http://10.0.0.1/", false),
    ])
    func `knows this machine by its name alone`(text: String, expected: Bool) throws {
        #expect(try #require(WebAddress(text)).isLoopback == expected)
    }
}
