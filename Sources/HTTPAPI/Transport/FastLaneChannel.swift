import Glibc
import HummingbirdCore
import Logging
import MovieModel
import NIOCore
import NIOHTTP1

/// Hummingbird's HTTP/1.1 connection with our limits and the ``FastLane`` in it.
struct FastLaneChannel: ServerChildChannel {
    typealias Value = AcceptedConnection

    private let bridge: HTTP1Channel
    private let service: APIService
    private let routes: HotRoutes
    private let limits: ConnectionLimits
    private let connections: ConnectionRegistry

    /// Creates connections that answer from `service`, by way of `responder` where not at once.
    init(
        responder: @escaping HTTPChannelHandler.Responder, service: APIService, configuration: APIConfiguration,
        connections: ConnectionRegistry
    ) {
        bridge = HTTP1Channel(
            responder: responder,
            configuration: HTTP1Channel.Configuration(
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: Limits.decodedFieldBytes,
                    maxHeaderListSize: Limits.decodedHeaderBytes,
                    maxHeaderFieldCount: Limits.headerCount)))
        self.service = service
        routes = configuration.usesFastLane ? .all : .none
        limits = configuration.limits
        self.connections = connections
    }

    /// Builds the pipeline: wire, encoder, decoder, lane, and what Hummingbird puts behind.
    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        connections.add(channel)
        return bridge.setup(channel: channel, logger: logger).map { value in
            do {
                try addLane(to: channel)
            } catch {
                // The client is gone already. Hummingbird must get its value all the same: dropping it is fatal.
                channel.close(promise: nil)
            }
            return AcceptedConnection(value) { [bridge] in await bridge.handle(value: $0, logger: logger) }
        }
    }

    private func addLane(to channel: any Channel) throws {
        try setWriteStall(of: channel)
        let pipeline = channel.pipeline.syncOperations
        let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        let wire = LaneWire()
        try pipeline.addHandler(wire, position: .first)
        let lane = FastLane(service: service, routes: routes, limits: limits, wire: wire)
        try pipeline.addHandler(lane, position: .after(decoder))
    }

    /// Serves the connection to its end.
    func handle(value: Value, logger: Logger) async {
        await value.run()
    }

    /// Has the system end a connection whose client takes nothing.
    ///
    /// The system alone knows what a client takes: its own buffer grows to megabytes, so that for half a minute and
    /// more a slow reader looks from here like one that does not read.
    private func setWriteStall(of channel: any Channel) throws {
        let milliseconds = limits.writeStall / .milliseconds(1)
        try channel.syncOptions?.setOption(
            ChannelOptions.Types.SocketOption(level: .tcp, name: .init(rawValue: TCP_USER_TIMEOUT)),
            value: SocketOptionValue(milliseconds))
    }
}
