/// Runs the pipeline for the admin routes, in the process that serves.
public protocol IngestionWorker: Sendable {
    /// Starts a run.
    ///
    /// - Throws: ``IngestionWorkerError``.
    func start(_ work: IngestionWork) throws(IngestionWorkerError) -> IngestionRun

    /// A run that was started, or `nil` if none of the remembered ones has that number.
    func run(_ number: Int) -> IngestionRun?
}

/// What a run does.
public enum IngestionWork: Hashable, Sendable {
    /// Reads one source, or all of a provider's, and then does what follows from it.
    case ingest(source: String)
    /// Reads everything, normalizes and publishes.
    case rebuild
}

/// Why a run was not started.
public enum IngestionWorkerError: Error, Hashable {
    /// Another one is going on.
    case busy(IngestionRun)
    /// No source has that name.
    case unknownSource(known: [String])
}

/// A run as the admin routes tell it.
public struct IngestionRun: Hashable, Sendable {
    /// How far a run has come.
    public enum State: String, Sendable {
        case running, done, failed
    }

    /// Its number, from 1 in each process.
    public var number: Int
    /// What it does: `rebuild`, or the name of a source.
    public var name: String
    /// How far it came.
    public var state: State
    /// When it started, in seconds since 1970.
    public var started: Int64
    /// When it ended; `nil` while it runs.
    public var ended: Int64?
    /// What it reported, a line each.
    public var report: [String]

    /// Creates a run that goes on.
    public init(number: Int, name: String, started: Int64) {
        (self.number, self.name, self.started) = (number, name, started)
        (state, ended, report) = (.running, nil, [])
    }
}
