import Foundation
import HTTPTypes
import SearchIndex
import Testing

@testable import HTTPAPI

/// Replies kept for those who ask the same.
@Suite struct RecentRepliesTests {
    private static let search = ServerMetrics.Search(tier: 1, isEmpty: false, isIncomplete: false, codes: [])

    private static func key(_ number: Int) -> RecentReplies.Key {
        RecentReplies.Key(query: "query=\(number)", languages: nil)
    }

    private static func reply(_ number: Int, byteCount: Int = 100) -> RecentReplies.Reply {
        RecentReplies.Reply(
            document: Array(repeating: UInt8(truncatingIfNeeded: number), count: byteCount), link: nil,
            tag: "\"\(number)\"", generationChanged: false, search: search)
    }

    private static func revision() throws -> IndexRevision {
        IndexRevision(try #require(Fixture.shared().stores.index?.index))
    }

    @Test func `never take more than they may, and keep what is asked for`() throws {
        let recent = RecentReplies(byteLimit: 100_000)
        let revision = try Self.revision()
        for number in 0..<10_000 {
            recent.keep(Self.reply(number), Self.key(number), of: revision)
            #expect(recent.byteCount <= 100_000)
            #expect(recent.reply(Self.key(0), of: revision)?.tag == "\"0\"")
        }
        #expect(recent.reply(Self.key(9_999), of: revision)?.document.count == 100)
        #expect(recent.reply(Self.key(5_000), of: revision) == nil)
    }

    @Test func `are kept apart by language`() throws {
        let recent = RecentReplies(byteLimit: 100_000)
        let revision = try Self.revision()
        recent.keep(Self.reply(1), Self.key(1), of: revision)
        #expect(recent.reply(RecentReplies.Key(query: "query=1", languages: "de"), of: revision) == nil)
    }

    @Test func `leave out what is too large, and everything where there is no room`() throws {
        let revision = try Self.revision()
        for recent in [RecentReplies(byteLimit: 100_000), RecentReplies(byteLimit: 0)] {
            recent.keep(Self.reply(1, byteCount: 2_000), Self.key(1), of: revision)
            #expect(recent.reply(Self.key(1), of: revision) == nil)
            #expect(recent.byteCount == 0)
        }
    }

    @Test func `are forgotten with their generation`() throws {
        let recent = RecentReplies(byteLimit: 100_000)
        let revision = try Self.revision()
        recent.keep(Self.reply(1), Self.key(1), of: revision)
        let other = IndexRevision(generation: 2, builtAt: 0, changeSequence: 0)
        #expect(recent.reply(Self.key(1), of: other) == nil)
        recent.keep(Self.reply(2), Self.key(2), of: other)
        #expect(recent.reply(Self.key(1), of: revision) == nil)
        #expect(recent.reply(Self.key(2), of: other)?.tag == "\"2\"")
    }

    @Test(arguments: ["query=alien", "query=night&facets=*&page=2", "query=genre:horror&lang=de", "query=xyzzy", ""])
    func `are sent as they would be made`(query: String) throws {
        let service = try Service()
        let target = "/movies/search?\(query)"
        let first = service.respond(target)
        let second = service.respond(target)
        #expect(Self.withoutMeta(first) == Self.withoutMeta(second))
        let varying: Set<HTTPField.Name> = [.requestID, .serverTiming]
        #expect(
            first.headers.filter { !varying.contains($0.name) } == second.headers.filter { !varying.contains($0.name) })
        #expect(second.headers[.serverTiming]?.hasPrefix("recent;dur=") == true)
        let meta = try #require(second.object["meta"] as? [String: Any])
        #expect(meta["request_id"] as? String == second.headers[.requestID])
        let tag = try #require(first.headers[.eTag])
        #expect(service.respond(target, headers: [.ifNoneMatch: tag]).status == .notModified)
    }

    private static func withoutMeta(_ response: APIResponse) -> Substring {
        response.text[..<(response.text.range(of: "\"meta\":")?.lowerBound ?? response.text.endIndex)]
    }
}
