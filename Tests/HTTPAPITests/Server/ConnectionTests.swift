import Foundation
import HTTPAPI
import TestSupport
import Testing

/// What the server does with connections and with what is no proper request.
@Suite(.everyWay) struct ConnectionTests {
    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test(arguments: [
        "GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: a\r\nConnection: foo, CLOSE\r\n\r\n",
        "GET /livez HTTP/1.0\r\n\r\n", "GET /livez HTTP/1.0\r\nHost: a\r\n\r\n",
    ])
    func `closes when the client asks for it in any way`(request: String) async throws {
        try await withServer(Fixture.shared().stores) { client in
            let reply = Self.text(try await client.exchange(Array(request.utf8)))
            #expect(reply.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(reply.lowercased().contains("\r\nconnection: close\r\n"))
        }
    }

    /// A request as it goes over the wire, and the status it gets.
    struct RawRequest: CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var status: Int

        init(_ description: String, _ text: String, _ status: Int) {
            testDescription = description
            self.text = text
            self.status = status
        }
    }

    private static let long = String(repeating: "x", count: 20_000)
    private static let huge = String(repeating: "x", count: 200_000)

    @Test(arguments: [
        RawRequest("no host", "GET /livez HTTP/1.1\r\n\r\n", 400),
        RawRequest("two hosts", "GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        RawRequest("an empty host", "GET /livez HTTP/1.1\r\nHost:\r\n\r\n", 400),
        RawRequest("garbage", "garbage\r\n\r\n", 400),
        RawRequest("no method of HTTP", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        RawRequest(
            "length and chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        RawRequest("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n", 400),
        RawRequest("a long field", "GET / HTTP/1.1\r\nHost: a\r\nX: \(long)\r\nConnection: close\r\n\r\n", 431),
        RawRequest("a huge field", "GET / HTTP/1.1\r\nHost: a\r\nX: \(huge)\r\n\r\n", 431),
        RawRequest("a huge target", "GET /\(huge) HTTP/1.1\r\nHost: a\r\n\r\n", 431),
    ])
    func `refuses with a problem document and closes`(request: RawRequest) async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            try await connection.send(request.text)
            let reply = try await connection.reply()
            #expect(reply.status == request.status)
            #expect(reply["Content-Type"] == "application/problem+json")
            #expect(reply["Connection"] == "close")
            #expect(try reply.json()["status"] as? Int == request.status)
            #expect(reply["X-Request-Id"] == (try reply.json()["request_id"] as? String))
            #expect(try await connection.remainder().isEmpty)
            await connection.close()
        }
    }

    @Test func `answers pipelined requests in their order`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            let targets = ["/livez", "/movies/search?query=alien", "/nowhere", "/genres"]
            let last = "GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            try await connection.send(targets.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined() + last)
            for status in [200, 200, 404, 200] {
                let reply = try await connection.reply()
                #expect(reply.status == status)
                #expect(reply["Connection"] == nil)
            }
            #expect(try await connection.reply()["Connection"] == "close")
            #expect(try await connection.remainder().isEmpty)
            await connection.close()
        }
    }

    @Test func `keeps an HTTP/1.0 connection that asks to be kept`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            for _ in 0..<2 {
                try await connection.send("GET /livez HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
                #expect(try await connection.reply()["Connection"] == "keep-alive")
            }
            await connection.close()
        }
    }

    @Test func `does not read a body nobody asked for`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            try await connection.send("POST /movies/search HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n{")
            let reply = try await connection.reply()
            #expect(reply.status == 413)
            #expect(reply["Connection"] == "close")
            await connection.close()
        }
    }

    @Test func `says so when the port is taken`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let second = APIServer(
                configuration: APIConfiguration(port: client.port), stores: try Fixture.shared().stores)
            await #expect(throws: ListenError.portInUse(host: "127.0.0.1", port: client.port)) {
                try await second.run()
            }
        }
    }

    @Test func `stops though idle connections are open`() async throws {
        var open: HTTPConnection?
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            #expect(try await connection.request("GET", "/livez").status == 200)
            open = connection
        }
        // Reached only once the server has ended.
        let connection = try #require(open)
        #expect(try await connection.remainder().isEmpty)
    }

    @Test func `refuses connections after it stopped`() async throws {
        var stopped: HTTPClient?
        try await withServer(Fixture.shared().stores) { stopped = $0 }
        let client = try #require(stopped)
        await #expect(throws: (any Error).self) { try await client.get("/livez") }
    }

    @Test func `answers 503 until there is an index`() async throws {
        let stores = ServedStores()
        try await withServer(stores) { client in
            for target in ["/movies/search?query=x", "/", "/genres", "/providers", "/movies/cm_000001", "/readyz"] {
                let reply = try await client.get(target)
                #expect(reply.status == 503)
                #expect(reply["Retry-After"] == "5")
            }
            #expect(try await client.get("/livez").status == 200)
            let checks = try await client.get("/readyz?verbose").json()["checks"] as? [[String: Any]]
            #expect(checks?.map { $0["status"] as? String } == ["unavailable", "unavailable"])

            let ready = try Fixture.shared().stores
            stores.index = ready.index
            stores.catalog = ready.catalog
            #expect(try await client.get("/readyz").status == 200)
            #expect(try await client.get("/movies/search?query=x").status == 200)
        }
    }

    @Test func `answers many clients at once`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<64 {
                    group.addTask { try await client.get("/movies/search?query=night+number+\(number)").status }
                }
                for try await status in group { #expect(status == 200) }
            }
        }
    }
}
