import Foundation
import HTTPAPI
import MovieModel
import TestSupport
import Testing

/// Each limit of connections, hit over real sockets with short times.
@Suite(.everyWay) struct ConnectionLimitTests {
    private static let search = "/movies/search?query=night&per_page=100"

    @Test func `are what the documentation says`() {
        let limits = ConnectionLimits()
        #expect(limits.head == .seconds(10))
        #expect(limits.body == .seconds(30))
        #expect(limits.idle == .seconds(30))
        #expect(limits.writeStall == .seconds(30))
        #expect(limits.drain == .seconds(10))
        #expect(limits.connections == 4096)
    }

    @Test(arguments: ["", "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n", "GET \(search) HTTP/1.1\r\nHost: a\r\n\r\n"])
    func `tells a client that drips its head so and closes`(before: String) async throws {
        try await withServer(Fixture.shared().stores) {
            $0.limits.head = .milliseconds(100)
        } perform: { client in
            let connection = try await client.connection()
            try await connection.send(before + "GET /livez HT")
            if !before.isEmpty { #expect(try await connection.reply().status == 200) }
            let reply = try await connection.reply()
            #expect(reply.status == 408)
            #expect(reply["Content-Type"] == "application/problem+json")
            #expect(try await connection.remainder().isEmpty)
        }
    }

    @Test func `closes when a body does not come to its end`() async throws {
        try await withServer(Fixture.shared().stores) {
            $0.limits.body = .milliseconds(100)
        } perform: { client in
            let connection = try await client.connection()
            try await connection.send("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{")
            #expect([404, 408].contains(try await connection.reply().status))
            #expect(try await connection.remainder().isEmpty)
        }
    }

    @Test(arguments: [nil, "/livez", search])
    func `closes an idle connection`(target: String?) async throws {
        try await withServer(Fixture.shared().stores) {
            $0.limits.idle = .seconds(3)  // Longer than a busy machine takes to send a request.
        } perform: { client in
            let connection = try await client.connection()
            if let target { #expect(try await connection.request("GET", target).status == 200) }
            #expect(try await connection.remainder().isEmpty)
        }
    }

    @Test func `closes a connection whose client takes nothing`() async throws {
        try await withServer(Fixture.shared().stores) {
            $0.limits.writeStall = .milliseconds(500)
            $0.limits.connections = 1
        } perform: { client in
            let connection = try await client.connection(receiveBuffer: 16 << 10)
            try await connection.setReads(false)
            // Far more than the buffers of both ends hold.
            let request = "GET \(Self.search) HTTP/1.1\r\nHost: a\r\n\r\n"
            try await connection.send(String(repeating: request, count: 500))
            // The system tells only the server; that there is room for another connection shows that it is gone.
            #expect(try await client.get("/livez").status == 200)
        }
    }

    @Test func `lets connections past the cap wait until another closes`() async throws {
        try await withServer(Fixture.shared().stores) {
            $0.limits.connections = 2
        } perform: { client in
            let open = [try await client.connection(), try await client.connection()]
            for connection in open { #expect(try await connection.request("GET", "/livez").status == 200) }
            let waiting = try await client.connection()
            let (answers, answer) = AsyncStream.makeStream(of: String.self)
            try await waiting.send("GET \(Self.search) HTTP/1.1\r\nHost: a\r\n\r\n")
            let reply = Task {
                let reply = try await waiting.reply()
                answer.yield("waiting")
                answer.finish()
                return reply.status
            }
            for connection in open { #expect(try await connection.request("GET", Self.search).status == 200) }
            answer.yield("open")
            await open[0].close()
            #expect(try await reply.value == 200)
            var order: [String] = []
            for await answer in answers { order.append(answer) }
            #expect(order == ["open", "waiting"])
        }
    }

    @Test func `a stopping server sends what was asked for before`() async throws {
        let server = try await RunningServer(Fixture.shared().stores)
        let connection = try await server.client.connection(receiveBuffer: 16 << 10)
        try await connection.setReads(false)
        let request = "GET \(Self.search) HTTP/1.1\r\nHost: a\r\n\r\n"
        try await connection.send(String(repeating: request, count: 200))
        // Its answers have begun, and more are to come than buffers hold.
        server.beginStopping()
        try await connection.setReads(true)
        let text = String(decoding: try await connection.remainder(), as: UTF8.self)
        let heads = text.matches(of: #/HTTP/1\.1 200 OK\r\n/#).count
        #expect(heads > 0 || text.isEmpty)
        #expect(text.isEmpty || text.hasSuffix("}"), "the last answer is whole")
        try await server.stop()
    }

    @Test func `a stopping server does not wait for a client that takes nothing`() async throws {
        let server = try await RunningServer(Fixture.shared().stores) { $0.limits.drain = .milliseconds(200) }
        let connection = try await server.client.connection(receiveBuffer: 16 << 10)
        let request = "GET \(Self.search) HTTP/1.1\r\nHost: a\r\n\r\n"
        try await connection.send(request)
        #expect(try await connection.reply().status == 200)
        try await connection.setReads(false)
        try await connection.send(String(repeating: request, count: 500))
        try await server.stop()
        try await connection.closed()
    }
}
