import MovieModel
import CatalogStore
import Hummingbird
import HummingbirdCore
import NIOCore
import SearchIndex

/// The HTTP server: the API and its page over one port.
public struct APIServer: Sendable {
    private let configuration: APIConfiguration
    private let service: APIService

    /// Creates a server of stores that may still be filled while it runs.
    public init(configuration: APIConfiguration, stores: ServedStores) {
        self.configuration = configuration
        service = APIService(stores: stores, configuration: configuration)
    }

    /// Creates a server of an index and a catalog.
    public init(configuration: APIConfiguration, index: CurrentIndex, catalog: CatalogStore) {
        self.init(configuration: configuration, stores: ServedStores(index: index, catalog: catalog))
    }

    /// Serves until the task is cancelled or an enclosing service group shuts down.
    ///
    /// Both stop it gracefully: no new connections, idle ones closed at once, requests in flight answered, and
    /// after `ConnectionLimits.drain` whatever is left is closed.
    ///
    /// - Parameter onListening: called once with the host and the port it listens on.
    /// - Throws: ``ListenError``.
    public func run(
        onListening: @escaping @Sendable (_ host: String, _ port: Int) async -> Void = { _, _ in }
    ) async throws {
        let connections = ConnectionRegistry()
        let (configuration, service) = (configuration, service)
        let (host, port) = (configuration.host, configuration.port)
        let application = Application(
            responder: ServiceResponder(service: service, searchTime: configuration.limits.search),
            server: HTTPServerBuilder {
                FastLaneChannel(
                    responder: $0, service: service, configuration: configuration, connections: connections)
            },
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: nil, backlog: Limits.backlog,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    configuration.limits.connections, logger: configuration.logger)),
            onServerRunning: { channel in
                connections.listen(on: channel)
                await onListening(host, channel.localAddress?.port ?? port)
            },
            logger: configuration.logger)
        // A task of its own is not cancelled with this one, which would cut replies short.
        let serving = Task { try await application.run() }
        try await withTaskCancellationHandler {
            do {
                try await serving.value
            } catch {
                // Its services call it a failure that the server ended first, which is what stopping is.
                if !connections.isStopping { throw ListenError(error, host: host, port: port) }
            }
        } onCancel: {
            connections.stop()
        }
    }
}
