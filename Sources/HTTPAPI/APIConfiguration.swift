import Logging

/// Where the server listens and where it reports to.
public struct APIConfiguration: Sendable {
    /// The name or address of the interface.
    public var host: String
    /// The port; 0 picks a free one.
    public var port: Int
    /// Where it reports to.
    public var logger: Logger
    /// Whether the hot routes are answered on the event loops; if not, every request takes the usual way.
    public var usesFastLane = true
    /// What connections may take.
    public var limits = ConnectionLimits()

    /// Creates a configuration.
    public init(
        host: String = "127.0.0.1", port: Int = 8080, logger: Logger = Logger(label: "cmovie.http")
    ) {
        self.host = host
        self.port = port
        self.logger = logger
    }
}
