import HTTPTypes
import QueryLanguage
import SearchIndex
import Testing

@testable import HTTPAPI

@Suite struct GuideTests {
    @Test func `every place that a diagnostic points at is on the page`() throws {
        let page = try Service().respond("/docs/query", headers: [.accept: "text/html"]).text
        let index = try #require(try Fixture.shared().stores.index?.index)
        for anchor in LanguageGuide(to: index.fields).anchors {
            #expect(page.contains("id=\"\(anchor)\""), "\(anchor)")
        }
    }

    @Test func `the page names every field, and its examples search`() throws {
        let service = try Service()
        let page = service.respond("/docs/query", headers: [.accept: "text/html"]).text
        let fields = try #require(service.respond("/fields").object["fields"] as? [[String: Any]])
        #expect(fields.count > 20)
        for field in fields {
            let name = try #require(field["name"] as? String)
            #expect(page.contains("<code>\(name)</code>"), "\(name)")
            for example in try #require(field["examples"] as? [[String: Any]]) {
                let query = try #require(example["query"] as? String)
                let reply = service.respond("/movies/search?strict=true&query=\(PercentCoding.encoded(query))")
                #expect(reply.status == .ok, "\(query)")
            }
        }
        #expect(fields.contains { $0["name"] as? String == "movielens.votes" }, "fields of providers are generated")
    }
}
