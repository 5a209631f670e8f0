import NIOCore
import NIOEmbedded
import NIOHTTP1

@testable import HTTPAPI

/// A lane between a socket and a bridge that a test plays itself, on a clock that the test moves.
struct LaneBench {
    /// The connection.
    let channel = EmbeddedChannel()
    /// The service that answers on it.
    let service: APIService

    /// Builds the pipeline of a connection.
    ///
    /// - Parameter quickSearch: the time of a search on the loop, long enough by default for the busiest machine.
    init(quickSearch: Duration = .seconds(20)) throws {
        var limits = ConnectionLimits()
        limits.quickSearch = quickSearch
        service = APIService(stores: try Fixture.shared().stores, configuration: APIConfiguration())
        let wire = LaneWire()
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(wire)
        try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false, withErrorHandling: false)
        try pipeline.addHandler(FastLane(service: service, routes: .all, limits: limits, wire: wire))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    /// Has the client send a text.
    func receive(_ text: String) {
        // Errors that reach the end of the pipeline are the bridge's, and looked at by `takeError`.
        channel.pipeline.fireChannelRead(ByteBuffer(string: text))
        channel.pipeline.fireChannelReadComplete()
    }

    /// Everything sent to the client since the last look.
    func sent() throws -> String {
        var text = ""
        while let bytes = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: bytes) }
        return text
    }

    /// The targets of the requests handed to the bridge since the last look.
    func handedOn() throws -> [String] {
        var targets: [String] = []
        while let part = try channel.readInbound(as: HTTPServerRequestPart.self) {
            if case .head(let head) = part { targets.append(head.uri) }
        }
        return targets
    }

    /// Has the bridge answer the oldest request handed on.
    func answer(_ text: String) throws {
        let fields = HTTPHeaders([("Content-Length", String(text.utf8.count))])
        let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: fields)
        try channel.writeOutbound(HTTPServerResponsePart.head(head))
        try channel.writeOutbound(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
    }

    /// Lets time pass.
    func pass(_ time: TimeAmount) { channel.embeddedEventLoop.advanceTime(by: time) }

    /// Whether the connection is closed.
    var isClosed: Bool { !channel.isActive }
}
