import NIOCore
import NIOHTTP1
import Testing

@testable import HTTPAPI

/// Which requests the lane answers itself, and in what order answers leave.
@Suite struct LaneOrderTests {
    private static func get(_ target: String, _ fields: String = "") -> String {
        "GET \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
    }

    private static let hot = get("/movies/search?query=alien")

    @Test func `answers a hot route at once and hands every other on`() throws {
        let bench = try LaneBench()
        bench.receive(Self.hot)
        #expect(try bench.handedOn().isEmpty)
        #expect(try bench.sent().contains("\"title\":\"Alien\""))
        bench.receive(Self.get("/genres"))
        #expect(try bench.handedOn() == ["/genres"])
    }

    @Test func `lets a hot route wait behind what is pending`() throws {
        let bench = try LaneBench()
        bench.receive(Self.get("/genres") + Self.hot)
        #expect(try bench.handedOn() == ["/genres", "/movies/search?query=alien"])
        try bench.answer("<one>")
        bench.receive(Self.hot)
        #expect(try bench.handedOn().count == 1, "one answer is still owed")
        try bench.answer("<two>")
        try bench.answer("<three>")
        bench.receive(Self.hot)
        #expect(try bench.handedOn().isEmpty)
        let order = try bench.sent().matches(of: #/<\w+>|"title":"Alien"/#).map(\.output)
        #expect(order == ["<one>", "<two>", "<three>", "\"title\":\"Alien\""])
    }

    @Test func `hands a search over that takes longer than it may on the loop`() throws {
        let bench = try LaneBench(quickSearch: .zero)
        bench.receive(Self.get("/movies/search?query=night"))
        #expect(try bench.handedOn() == ["/movies/search?query=night"])
        #expect(try bench.sent().isEmpty)
    }

    @Test func `hands over what it cannot judge as a message`() throws {
        let bench = try LaneBench()
        bench.receive("GET /movies/search HTTP/1.1\r\n\r\n")
        #expect(try bench.handedOn() == ["/movies/search"])
        let long = try LaneBench()
        let value = String(repeating: "x", count: 17_000)
        long.receive(Self.get("/movies/search", "X: \(value)\r\n"))
        #expect(try long.handedOn() == ["/movies/search"])
    }

    @Test func `asks for the body when nothing is pending`() throws {
        let bench = try LaneBench()
        bench.receive("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        #expect(try bench.sent() == "HTTP/1.1 100 Continue\r\n\r\n")
    }

    @Test func `passes by whatever comes behind the last request`() throws {
        let bench = try LaneBench()
        bench.receive(Self.get("/genres", "Connection: cLOSE\r\n") + Self.get("/livez") + "garbage")
        #expect(try bench.handedOn() == ["/genres"])
        try bench.answer("genres")
        let sent = try bench.sent()
        #expect(sent.lowercased().contains("\r\nconnection: close\r\n"))
        #expect(sent.hasSuffix("genres"))
    }

    @Test func `drops what the bridge writes after the end`() throws {
        let bench = try LaneBench()
        bench.receive("POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n")
        #expect(try bench.sent().hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(throws: ChannelError.self) { try bench.answer("too late") }
        #expect(try bench.sent().isEmpty)
    }
}
