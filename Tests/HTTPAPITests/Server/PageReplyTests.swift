import Foundation
import HTTPAPI
import TestSupport
import Testing

/// The pages as a browser gets them.
@Suite(.everyWay) struct PageReplyTests {
    private static let browser = [("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]

    @Test func `shows a search as a page`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let reply = try await client.get("/?query=alien", headers: Self.browser)
            #expect(reply.status == 200)
            #expect(reply["Content-Type"] == "text/html; charset=utf-8")
            let page = reply.text
            #expect(page.contains("<title>alien – C-Movie</title>"))
            #expect(page.contains("value=\"alien\""))
            #expect(page.contains("<a href=\"/movies/cm_000001\">Alien</a>"))
            #expect(page.contains("(1979)"))
            #expect(page.contains("Science fiction"))
            #expect(page.contains("href=\"/?query=genre%3Ahorror+alien\""))
        }
    }

    @Test func `loads nothing and runs nothing`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            for target in ["/", "/?query=genre:war", "/movies/cm_000007", "/movies/cm_000008"] {
                let reply = try await client.get(target, headers: Self.browser)
                #expect(reply.status == 200)
                #expect(reply["Content-Security-Policy"]?.hasPrefix("default-src 'none'") == true)
                let page = reply.text.lowercased()
                for forbidden in [
                    "<script", " onmouseover=alert(1) x=\"\"", "src=", "@import", "url(", "http://", "https://",
                ] {
                    #expect(!page.contains(forbidden), "\(target) holds \(forbidden)")
                }
            }
        }
    }

    @Test func `escapes hostile titles`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let page = try await client.get("/?query=genre:war", headers: Self.browser).text
            #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;"))
            #expect(page.contains("&quot;\u{301} onmouseover"))
            let query = try await client.get("/?query=%22%CC%81%3E%3Cb%3E", headers: Self.browser).text
            #expect(query.contains("value=\"&quot;\u{301}&gt;&lt;b&gt;\""))
            #expect(!query.contains("<b>"))
        }
    }

    @Test func `pages through the hits`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let first = try await client.get("/?query=genre:horror").text
            #expect(first.contains("Page 1 of 3"))
            #expect(first.contains("<a rel=\"next\" href=\"/?query=genre%3Ahorror&amp;page=2\">"))
            #expect(!first.contains("rel=\"prev\""))
            let last = try await client.get("/?query=genre:horror&page=3").text
            #expect(!last.contains("rel=\"next\""))
            #expect(last.contains("<a rel=\"prev\" href=\"/?query=genre%3Ahorror&amp;page=2\">"))
        }
    }

    @Test func `says what it has to say about the query`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let page = try await client.get("/?query=ganre:horror").text
            #expect(page.contains("<li class=\"warning\">"))
            #expect(page.contains("href=\"/?query=genre%3Ahorror\""))
            #expect(try await client.get("/?query=xyzzyplugh").text.contains("Nothing found"))
        }
    }

    @Test func `shows a movie as a page to a browser and as JSON to a program`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let page = try await client.get("/movies/cm_000001", headers: Self.browser)
            #expect(page["Content-Type"] == "text/html; charset=utf-8")
            #expect(page["Vary"]?.contains("Accept,") == true)
            for expected in ["Alien", "1979", "imdb (audience)", "movielens", "40.0 %", "Ridley Scott", "estimated"] {
                #expect(page.text.contains(expected), "\(expected)")
            }
            let json = try await client.get("/movies/cm_000001", headers: [("Accept", "*/*")])
            #expect(json["Content-Type"] == "application/json")
        }
    }
}
