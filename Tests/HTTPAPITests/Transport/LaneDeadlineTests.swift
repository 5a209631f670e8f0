import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import HTTPAPI

/// The deadlines of a connection, on a clock that the test moves.
@Suite struct LaneDeadlineTests {
    private static let hot = "GET /movies/search?query=alien HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let slow = "GET /genres HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test(arguments: [("G", "E"), ("GET /livez HTTP/1.1\r\nHost: a\r\n", "X"), ("GET /livez", "x")])
    func `answers 408 when a head takes ten seconds`(beginning: String, more: String) throws {
        let bench = try LaneBench()
        bench.receive(beginning)
        bench.pass(.milliseconds(9999))
        #expect(try bench.sent().isEmpty)
        bench.receive(more)  // More bytes do not move the deadline.
        bench.pass(.milliseconds(1))
        try Self.expectTimeout(bench)
    }

    @Test func `starts the clock for half a head behind a whole one`() throws {
        let bench = try LaneBench()
        bench.receive(Self.hot + "GET /movies")
        #expect(try bench.sent().hasPrefix("HTTP/1.1 200 OK\r\n"))
        bench.pass(.seconds(10))
        try Self.expectTimeout(bench)
    }

    @Test func `stops the clock when the head is complete`() throws {
        let bench = try LaneBench()
        bench.receive(String(Self.hot.prefix(20)))
        bench.pass(.seconds(9))
        bench.receive(String(Self.hot.dropFirst(20)))
        #expect(try bench.sent().hasPrefix("HTTP/1.1 200 OK\r\n"))
        bench.pass(.seconds(20))
        #expect(try bench.sent().isEmpty)
        #expect(!bench.isClosed)
    }

    @Test func `tells a slow head behind the answers that are owed`() throws {
        let bench = try LaneBench()
        bench.receive(Self.slow + "GET /mo")
        bench.pass(.seconds(11))
        #expect(try bench.sent().isEmpty)
        try bench.answer("genres")
        let sent = try bench.sent()
        #expect(sent.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(sent.contains("HTTP/1.1 408 Request Timeout\r\n"))
    }

    @Test func `answers 408 when a body takes thirty seconds`() throws {
        let bench = try LaneBench()
        bench.receive("POST /movies/search HTTP/1.1\r\nHost: a\r\nContent-Length: 40\r\n\r\n{")
        for _ in 0..<29 {
            bench.pass(.seconds(1))
            bench.receive(" ")  // Progress does not move the deadline.
        }
        #expect(try bench.sent().isEmpty)
        bench.pass(.seconds(1))
        // Whoever reads the body is told, so that nobody waits for it.
        #expect(throws: HTTPParserError.self) { try bench.channel.throwIfErrorCaught() }
        try Self.expectTimeout(bench)
    }

    @Test func `closes when the rest of a body that was answered does not come`() throws {
        let bench = try LaneBench()
        bench.receive("POST /movies/search HTTP/1.1\r\nHost: a\r\nContent-Length: 40\r\n\r\n{")
        try bench.answer("no")
        #expect(try bench.sent().hasSuffix("no"))
        bench.pass(.seconds(33))
        #expect(try bench.sent().isEmpty)
        #expect(bench.isClosed)
    }

    @Test func `does not start the clock of a head by the end of a body`() throws {
        let bench = try LaneBench()
        bench.receive("POST /movies/search HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n")
        bench.receive("{}")
        try bench.answer("yes")
        bench.pass(.seconds(29))
        #expect(try bench.sent().hasSuffix("yes"))
        #expect(!bench.isClosed)
    }

    @Test func `closes after thirty idle seconds, counted from the last request`() throws {
        for request in ["", Self.hot, Self.slow] {
            let bench = try LaneBench()
            bench.pass(.seconds(29))
            bench.receive(request)
            if request == Self.slow { try bench.answer("genres") }
            _ = try bench.sent()
            bench.pass(.seconds(request.isEmpty ? 0 : 29))
            #expect(!bench.isClosed)
            bench.pass(.seconds(4))  // The rest, and the time a client has to close.
            #expect(try bench.sent().isEmpty)
            #expect(bench.isClosed)
        }
    }

    @Test func `is not idle while an answer is owed`() throws {
        let bench = try LaneBench()
        bench.receive(Self.slow)
        bench.pass(.seconds(100))
        #expect(!bench.isClosed)
        try bench.answer("genres")
        #expect(try bench.sent().hasSuffix("genres"))
        bench.pass(.seconds(60))
        #expect(bench.isClosed)
    }

    @Test func `a stopping server waits ten seconds for an answer`() throws {
        let bench = try LaneBench()
        bench.receive(Self.slow)
        bench.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        bench.pass(.milliseconds(9999))
        #expect(!bench.isClosed)
        bench.pass(.milliseconds(1))
        #expect(bench.isClosed)
    }

    /// A problem document with status 408 behind which the connection ends.
    private static func expectTimeout(_ bench: LaneBench) throws {
        let sent = try bench.sent()
        #expect(sent.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        #expect(sent.contains("\r\nConnection: close\r\n"))
        #expect(sent.contains("\"type\":\"/problems/request-timeout\""))
        #expect(bench.isClosed)
    }
}
