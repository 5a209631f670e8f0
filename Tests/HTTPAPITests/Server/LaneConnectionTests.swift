import Foundation
import HTTPAPI
import MovieModel
import TestSupport
import Testing

/// The rules of connections over real sockets, for requests of every way.
@Suite(.everyWay) struct LaneConnectionTests {
    private static let search = "/movies/search?query=alien"

    private static func get(_ target: String, _ fields: String = "", version: String = "1.1") -> String {
        "GET \(target) HTTP/\(version)\r\nHost: a\r\n\(fields)\r\n"
    }

    private static func statuses(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).matches(of: #/HTTP/1\.1 (\d{3}) /#).map(\.output.1)
    }

    @Test(arguments: [
        get(search, "Connection: close\r\n"), get(search, "Connection: Keep-Alive, CLOSE\r\n"),
        get(search, version: "1.0"), "GET \(search) HTTP/1.0\r\n\r\n",
        get(search, "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"),
        "HEAD \(search) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    ])
    func `closes behind the answer to a search when it must`(request: String) async throws {
        try await withServer(Fixture.shared().stores) { client in
            let reply = String(decoding: try await client.exchange(Array(request.utf8)), as: UTF8.self)
            #expect(reply.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(reply.lowercased().contains("\r\nconnection: close\r\n"))
        }
    }

    @Test func `keeps a connection open for more searches`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            for _ in 0..<3 { #expect(try await connection.request("GET", Self.search)["Connection"] == nil) }
            try await connection.send(Self.get(Self.search, "Connection: keep-alive\r\n", version: "1.0"))
            #expect(try await connection.reply()["Connection"] == "keep-alive")
            #expect(try await connection.request("GET", Self.search).status == 200)
            await connection.close()
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `answers any pipeline in its order, however it is cut`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let kinds = (0..<40).map { _ in Int.random(in: 0..<6, using: &random) }
        let bytes = Array(
            (kinds.enumerated().map(Self.request).joined() + Self.get("/livez", "Connection: close\r\n")).utf8)
        let cuts = (0..<6).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            for (start, end) in zip([0] + cuts, cuts + [bytes.count]) where start < end {
                try await connection.send(Array(bytes[start..<end]))
            }
            for (number, kind) in kinds.enumerated() {
                let reply = try await connection.reply(to: kind == 2 ? "HEAD" : "GET")
                #expect(reply["X-Request-Id"] == "r\(number)")
                #expect(reply.status == (kind == 3 ? 404 : 200))
            }
            #expect(try await connection.reply()["Connection"] == "close")
            #expect(try await connection.remainder().isEmpty)
            await connection.close()
        }
    }

    /// A request of one of six kinds that keeps its connection open.
    private static func request(number: Int, kind: Int) -> String {
        let name = "X-Request-Id: r\(number)\r\n"
        return switch kind {
        case 0: get(search, name)
        case 1: get("/genres", name)
        case 2: "HEAD \(search) HTTP/1.1\r\nHost: a\r\n\(name)\r\n"
        case 3: "POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\(name)\r\n{}\n"
        case 4: get(search, name + "Content-Length: 4\r\n") + "body"
        default: get("/movies/cm_000001", name)
        }
    }

    @Test func `sends everything to a client that reads late`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection(receiveBuffer: 16 << 10)
            try await connection.setReads(false)
            let count = 200
            let request = Self.get("/movies/search?query=night&per_page=100")
            try await connection.send(
                String(repeating: request, count: count) + Self.get("/livez", "Connection: close\r\n"))
            try await connection.setReads(true)
            let statuses = Self.statuses(try await connection.remainder())
            #expect(statuses == Array(repeating: "200", count: count + 1))
        }
    }

    @Test func `answers a client that ends its half before it reads`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection(receiveBuffer: 16 << 10)
            try await connection.setReads(false)
            let requests = [Self.search, "/genres", "/movies/search?query=night&per_page=100"].map { Self.get($0) }
            try await connection.send(String(repeating: requests.joined(), count: 100))
            try await connection.closeOutput()
            try await connection.setReads(true)
            #expect(Self.statuses(try await connection.remainder()) == Array(repeating: "200", count: 300))
        }
    }

    @Test(arguments: [
        (get(search) + "garbage\r\n\r\n", ["200", "400"]), (get("/genres") + "garbage\r\n\r\n", ["200", "400"]),
        (get("/genres") + get(search) + "\0", ["200", "200", "400"]),
        ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", ["505"]),
        ("POST /nowhere HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", ["400"]),
        (get(search, String(repeating: "X: y\r\n", count: 101)), ["431"]),
        (
            get(search, "X: " + String(repeating: "y", count: Limits.headerBytes) + "\r\n") + get(search),
            ["431", "200"]
        ),
        ("GET \(search) HTTP/1.1\r\n\r\n" + get(search), ["400"]),
        (get(search + "&x=" + String(repeating: "y", count: Limits.targetBytes)) + get(search), ["414", "200"]),
    ])
    func `tells what is wrong behind the answers before it`(requests: String, statuses: [Substring]) async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            try await connection.send(requests)
            try? await connection.closeOutput()  // Where the server has not ended the connection already.
            #expect(Self.statuses(try await connection.remainder()) == statuses)
        }
    }

    @Test func `lets a client wait for leave to send its body`() async throws {
        try await withServer(Fixture.shared().stores) { client in
            let connection = try await client.connection()
            try await connection.send(
                "POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
            #expect(try await connection.reply(to: "HEAD").status == 100)
            try await connection.send("{}")
            #expect(try await connection.reply().status == 404)
            await connection.close()
        }
    }
}
