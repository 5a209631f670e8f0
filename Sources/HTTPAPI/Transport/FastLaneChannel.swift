import Glibc
import HummingbirdCore
import Logging
import MovieModel
import NIOCore
import NIOHTTP1

/// Hummingbird's HTTP/1.1 connection with our limits and the ``FastLane`` in it.
struct FastLaneChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    private let channel: HTTP1Channel
    private let service: APIService
    private let routes: HotRoutes
    private let connections: ConnectionRegistry

    /// Creates connections that answer from `service`, by way of `responder` where not at once.
    init(
        responder: @escaping HTTPChannelHandler.Responder, service: APIService, connections: ConnectionRegistry
    ) {
        channel = HTTP1Channel(
            responder: responder,
            configuration: HTTP1Channel.Configuration(
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: Limits.decodedFieldBytes,
                    maxHeaderListSize: Limits.decodedHeaderBytes,
                    maxHeaderFieldCount: Limits.headerCount)))
        self.service = service
        routes = service.configuration.usesFastLane ? .all : .none
        self.connections = connections
    }

    /// Builds the pipeline: wire, encoder, decoder, lane, and what Hummingbird puts behind.
    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        connections.add(channel)
        return self.channel.setup(channel: channel, logger: logger).flatMapThrowing { value in
            try setWriteStall(of: channel)
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            let wire = LaneWire()
            try pipeline.addHandler(wire, position: .first)
            let lane = FastLane(service: service, routes: routes, wire: wire)
            try pipeline.addHandler(lane, position: .after(decoder))
            return value
        }
    }

    /// Serves the connection to its end.
    func handle(value: Value, logger: Logger) async {
        await channel.handle(value: value, logger: logger)
    }

    /// Has the system end a connection whose client takes nothing.
    ///
    /// The system alone knows what a client takes: its own buffer grows to megabytes, so that for half a minute and
    /// more a slow reader looks from here like one that does not read.
    private func setWriteStall(of channel: any Channel) throws {
        let milliseconds = service.configuration.limits.writeStall / .milliseconds(1)
        try channel.syncOptions?.setOption(
            ChannelOptions.Types.SocketOption(level: .tcp, name: .init(rawValue: TCP_USER_TIMEOUT)),
            value: SocketOptionValue(milliseconds))
    }
}
