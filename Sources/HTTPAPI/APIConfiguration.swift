import Logging

/// Where the server listens, whom it lets in and where it reports to.
public struct APIConfiguration: Sendable {
    /// The name or address of the interface.
    public var host: String
    /// The port; 0 picks a free one.
    public var port: Int
    /// Where it reports to.
    public var logger: Logger
    /// Who may ask what.
    public var access = AccessPolicy()
    /// How many requests a client may make; `nil` for any number.
    public var rateLimit: RateLimit?
    /// What starts runs for the admin routes; `nil` where nothing may write.
    public var worker: (any IngestionWorker)?
    /// Tells when each source was last read to its end, in seconds since 1970, for the metrics.
    public var sourceTimes: @Sendable () -> [String: Int64] = { [:] }
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
