import NIOCore
import NIOPosix

/// One connection of a test to a server, kept open until it is closed.
///
/// What is sent goes out byte for byte, so a test can send what no proper client would.
public final class HTTPConnection: Sendable {
    let channel: any Channel
    private let handler: NIOLoopBound<ReplyHandler>
    let deadline: TimeAmount
    private let host: String

    /// Connects.
    ///
    /// - Parameters:
    ///   - deadline: how long to wait for each reply.
    ///   - receiveBuffer: the bytes the system holds while nobody reads; what is usual if `nil`.
    public init(
        host: String, port: Int, deadline: Duration = .seconds(20), receiveBuffer: Int? = nil
    ) async throws {
        self.deadline = TimeAmount(deadline)
        self.host = "\(host):\(port)"
        var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        if let receiveBuffer {
            bootstrap = bootstrap.channelOption(.socketOption(.so_rcvbuf), value: SocketOptionValue(receiveBuffer))
        }
        (channel, handler) = try await bootstrap.connect(host: host, port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                let handler = ReplyHandler()
                try channel.pipeline.syncOperations.addHandler(handler)
                return (channel, NIOLoopBound(handler, eventLoop: channel.eventLoop))
            }
        }
    }

    /// Sends bytes as they are.
    public func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }

    /// Sends a text as it is.
    public func send(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    /// Sends a request and waits for its reply; the connection stays open if the server keeps it so.
    public func request(
        _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8] = []
    ) async throws -> HTTPReply {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty { head += "Content-Length: \(body.count)\r\n" }
        try await send(Array((head + "\r\n").utf8) + body)
        return try await reply(to: method)
    }

    /// Waits for the next reply; several may be awaited in the order of their requests.
    public func reply(to method: String = "GET") async throws -> HTTPReply {
        let promise = channel.eventLoop.makePromise(of: HTTPReply.self)
        channel.eventLoop.execute { [handler, deadline] in
            handler.value.awaitReply(to: method, promise: promise, within: deadline)
        }
        return try await promise.futureResult.get()
    }

    /// Waits until the server closes, and returns everything not yet taken by a reply.
    public func remainder() async throws -> [UInt8] {
        let promise = channel.eventLoop.makePromise(of: [UInt8].self)
        channel.eventLoop.execute { [handler, deadline] in
            handler.value.awaitEnd(promise: promise, within: deadline)
        }
        return try await promise.futureResult.get()
    }

    /// Closes the connection; closing it twice does no harm.
    public func close() async {
        try? await channel.close().get()
    }
}
