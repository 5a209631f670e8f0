import HTTPAPI
import TestSupport

/// A server that listens on a free port of the loopback.
struct RunningServer {
    /// A client of it.
    let client: HTTPClient
    private let task: Task<Void, any Error>

    /// Starts a server of the way the running test asks for, and returns once it listens.
    init(_ stores: ServedStores, configure: (inout APIConfiguration) -> Void = { _ in }) async throws {
        var configuration = ServerWay.current.configuration
        // A busy machine must not run into limits that a test is not about.
        configuration.limits.head = .seconds(60)
        configuration.limits.body = .seconds(60)
        configuration.limits.idle = .seconds(60)
        configuration.limits.search = .seconds(20)
        configure(&configuration)
        let (ports, announcement) = AsyncStream.makeStream(of: Int.self)
        let server = APIServer(configuration: configuration, stores: stores)
        task = Task {
            defer { announcement.finish() }
            try await server.run { _, port in announcement.yield(port) }
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await task.value
            preconditionFailure("a server that does not listen says why")
        }
        client = HTTPClient(port: port)
    }

    /// Stops it gracefully and waits for its end.
    func stop() async throws {
        beginStopping()
        try await task.value
    }

    /// Asks it to stop.
    func beginStopping() { task.cancel() }
}

/// Runs a server on a free port of the loopback for the time of a closure, and stops it gracefully.
func withServer(
    _ stores: ServedStores, configure: (inout APIConfiguration) -> Void = { _ in },
    perform body: (HTTPClient) async throws -> Void
) async throws {
    let server = try await RunningServer(stores, configure: configure)
    do {
        try await body(server.client)
    } catch {
        try await server.stop()
        throw error
    }
    try await server.stop()
}
