import Foundation
import HTTPAPI
import Logging
import MovieModel
import Pipeline
import SearchIndex
import ServiceLifecycle
import UnixSignals

/// One command's serving of a data directory, until a signal ends it.
struct ServerRun {
    private let index: CurrentIndex
    private let server: APIServer
    private let logger: Logger

    /// Opens and verifies what is to be served.
    ///
    /// - Parameter worker: makes what the admin routes start runs with; none where nothing may write.
    /// - Throws: `IndexError` or `DatabaseError` if there is nothing sound to serve, `ConfigurationError` if the
    ///   configuration is wrong.
    init(
        _ options: GlobalOptions, server address: ServerOptions,
        worker: (CurrentIndex) -> (any IngestionWorker)? = { _ in nil }
    ) throws {
        let (workspace, logger) = (options.workspace, options.logger)
        index = try CurrentIndex(directory: GenerationDirectory(path: workspace.index), verification: .everything)
        if let problem = index.problem { logger.warning("serving the generation before the newest: \(problem)") }
        let catalog = try workspace.openCatalog()
        let settings = try options.serverConfiguration()
        var configuration = APIConfiguration(host: address.host, port: address.port, logger: logger)
        configuration.access = settings.access
        configuration.rateLimit = settings.rateLimit
        configuration.worker = worker(index)
        configuration.sourceTimes = SourceTimes(of: workspace).latest
        server = APIServer(configuration: configuration, index: index, catalog: catalog)
        self.logger = logger
    }

    /// Serves until SIGINT or SIGTERM, then lets requests in flight finish.
    ///
    /// Prints one line, `listening on http://HOST:PORT`, once requests are answered.
    func run() async throws {
        let services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: APIService(server: server), successTerminationBehavior: .gracefullyShutdownGroup),
            .init(service: GenerationFollower(index: index, logger: logger)),
        ]
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigint, .sigterm], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(Limits.drainSeconds)
        try await ServiceGroup(configuration: configuration).run()
    }
}

/// The API as a service of the group.
private struct APIService: Service {
    let server: APIServer

    func run() async throws {
        try await server.run { host, port in
            let shown = host.contains(":") ? "[\(host)]" : host
            print("listening on http://\(shown):\(port)")
            fflush(nil)
        }
    }
}

/// Moves the server to each newly published generation.
private struct GenerationFollower: Service {
    let index: CurrentIndex
    let logger: Logger

    func run() async throws {
        // Ends quietly when the group shuts down: cancellation is how it stops.
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(1))
                follow()
            }
        }
    }

    private func follow() {
        do {
            if try index.refresh() { logger.info("now serving generation \(index.index.generation)") }
        } catch {
            logger.warning("staying with generation \(index.index.generation): \(error)")
        }
    }
}
