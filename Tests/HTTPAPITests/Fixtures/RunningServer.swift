import HTTPAPI
import TestSupport

/// Runs a server on a free port of the loopback for the time of a closure, and stops it gracefully.
func withServer(
    _ stores: ServedStores, perform body: (HTTPClient) async throws -> Void
) async throws {
    let (ports, announcement) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
        defer { announcement.finish() }
        try await APIServer(configuration: APIConfiguration(port: 0), stores: stores).run { _, port in
            announcement.yield(port)
        }
    }
    do {
        for await port in ports {
            try await body(HTTPClient(port: port))
            break
        }
    } catch {
        server.cancel()
        try await server.value
        throw error
    }
    server.cancel()
    try await server.value
}
