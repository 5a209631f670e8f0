import Foundation
import HTTPTypes
import Testing

@testable import HTTPAPI

/// Walking through results by cursor.
@Suite struct CursorTests {
    private static func next(_ reply: APIResponse) -> String? {
        (reply.object["page"] as? [String: Any])?["after"] as? String
    }

    @Test(arguments: ["night", "night sort:-year", "genre:horror sort:title", "", "night number hint year=1970"])
    func `pages by cursor are the pages by number`(query: String) throws {
        let service = try Service()
        let address = "/movies/search?query=\(PercentCoding.encoded(query))&per_page=7"
        var (numbered, followed): ([String], [String]) = ([], [])
        var cursor: String?
        for page in 1...20 {
            let reply = service.respond(address + "&page=\(page)")
            numbered += reply.hitIDs
            let own = cursor.map { service.respond(address + "&after=\(PercentCoding.encoded($0))") } ?? reply
            #expect(own.status == .ok)
            followed += own.hitIDs
            #expect(
                (own.object["total"] as? [String: Any])?["value"] as? Int == (reply.object["total"] as? [String: Any])?[
                    "value"] as? Int)
            cursor = Self.next(own)
            if cursor == nil { break }
        }
        #expect(cursor == nil)
        #expect(followed == numbered)
        #expect(Set(followed).count == followed.count)
        #expect(followed.count > 40)
    }

    @Test func `the links of a page by cursor go on by cursor`() throws {
        let service = try Service()
        let first = service.respond("/movies/search?query=night&per_page=7")
        let cursor = try #require(Self.next(first))
        let second = service.respond("/movies/search?query=night&per_page=7&after=\(PercentCoding.encoded(cursor))")
        let page = try #require(second.object["page"] as? [String: Any])
        #expect(page["number"] is NSNull)
        let next = try #require(page["next"] as? String)
        #expect(next.contains("after="))
        #expect(service.respond(next).hitIDs == service.respond("/movies/search?query=night&per_page=7&page=3").hitIDs)
    }

    @Test func `goes on in another generation, and says so`() throws {
        let service = try Service()
        let reply = service.respond("/movies/search?query=night&per_page=7")
        let cursor = try #require(Self.next(reply))
        // The same place, as the generation before would have told it.
        let older = cursor.replacing(#/^1~[0-9a-f]+~/#, with: "1~99~")
        let own = service.respond("/movies/search?query=night&per_page=7&after=\(PercentCoding.encoded(older))")
        #expect(own.status == .ok)
        #expect((own.object["meta"] as? [String: Any])?["generation_changed"] as? Bool == true)
        #expect(Set(own.hitIDs).isDisjoint(with: reply.hitIDs))
        #expect(own.hitIDs.count == 7)
    }

    @Test(arguments: ["x", "1", "1~1~r~0~0", "2~1~r~0~0~0~0~0~1", "1~1~r~0~0~7ff8000000000000~0~0~1", "%00"])
    func `what is no cursor is refused`(text: String) throws {
        #expect(try Service().respond("/movies/search?after=\(text)").status == .badRequest)
    }
}
