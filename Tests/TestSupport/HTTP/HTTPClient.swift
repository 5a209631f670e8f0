/// A small HTTP/1.1 client for tests, which shows replies as they are: no redirects, no decoding, no cache.
public struct HTTPClient: Sendable {
    /// Where the server listens.
    public let host: String, port: Int
    /// How long to wait for each reply.
    public var deadline: Duration = .seconds(20)

    /// Creates a client of a server.
    public init(host: String = "127.0.0.1", port: Int) {
        self.host = host
        self.port = port
    }

    /// Opens a connection to send several requests, or raw bytes, on.
    ///
    /// - Parameter receiveBuffer: the bytes the system holds for it while nobody reads; what is usual if `nil`.
    public func connection(receiveBuffer: Int? = nil) async throws -> HTTPConnection {
        try await HTTPConnection(host: host, port: port, deadline: deadline, receiveBuffer: receiveBuffer)
    }

    /// Sends one request on a connection of its own and returns the reply.
    public func request(
        _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8] = []
    ) async throws -> HTTPReply {
        let connection = try await connection()
        do {
            let reply = try await connection.request(method, target, headers: headers, body: body)
            await connection.close()
            return reply
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Fetches a target.
    public func get(_ target: String, headers: [(String, String)] = []) async throws -> HTTPReply {
        try await request("GET", target, headers: headers)
    }

    /// Sends raw bytes and returns everything the server sends until it closes.
    public func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
        let connection = try await connection()
        try await connection.send(bytes)
        let received = try await connection.remainder()
        await connection.close()
        return received
    }
}
