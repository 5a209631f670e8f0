import HummingbirdCore
import Logging
import MovieModel
import NIOCore
import NIOHTTP1

/// Hummingbird's HTTP/1.1 connection with our limits and ``ConnectionRules`` in it.
struct RuledChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    private let channel: HTTP1Channel
    private let connections: ConnectionRegistry

    /// Creates connections that hand requests to `responder`.
    init(responder: @escaping HTTPChannelHandler.Responder, connections: ConnectionRegistry) {
        channel = HTTP1Channel(
            responder: responder,
            configuration: HTTP1Channel.Configuration(
                idleTimeout: .seconds(Int64(Limits.idleSeconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: Limits.decodedFieldBytes,
                    maxHeaderListSize: Limits.decodedHeaderBytes,
                    maxHeaderFieldCount: Limits.headerCount)))
        self.connections = connections
    }

    /// Builds the pipeline and puts the rules right behind the decoder, where the version is still known.
    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        connections.add(channel)
        return self.channel.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(ConnectionRules(), position: .after(decoder))
            return value
        }
    }

    /// Serves the connection to its end.
    func handle(value: Value, logger: Logger) async {
        await channel.handle(value: value, logger: logger)
    }
}
