import MovieModel

/// What one connection, and all of them together, may take.
///
/// The defaults are those of `Limits`; tests hit each of them with values of their own.
public struct ConnectionLimits: Sendable {
    /// The time from the first byte of a request to the end of its head.
    public var head: Duration = .seconds(Limits.headSeconds)
    /// The time from the head of a request to the end of its body.
    public var body: Duration = .seconds(Limits.bodySeconds)
    /// The time a connection may go without a request.
    public var idle: Duration = .seconds(Limits.idleSeconds)
    /// The time a client may let sent bytes lie without taking any.
    public var writeStall: Duration = .seconds(Limits.writeStallSeconds)
    /// The time a stopping server waits for what is in flight.
    public var drain: Duration = .seconds(Limits.drainSeconds)
    /// The time a client has to end its half after the server has ended its own.
    public var linger: Duration = .seconds(Limits.lingerSeconds)
    /// The connections open at a time; more wait to be accepted.
    public var connections = Limits.connections
    /// The time a search may take before it answers with what it has.
    public var search: Duration = .milliseconds(Limits.searchMilliseconds)
    /// The time a search may take on an event loop before it is handed over.
    public var quickSearch: Duration = .microseconds(Limits.quickSearchMicroseconds)

    /// Creates the usual limits.
    public init() {}
}
