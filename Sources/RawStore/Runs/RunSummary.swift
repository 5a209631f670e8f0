import Database

/// A run as a person looks at it later.
public struct RunSummary: Hashable, Sendable {
    /// The number of the run in its store.
    public var id: Int64
    /// The source it read.
    public var source: String
    /// Why it ran.
    public var cause: RunCause
    /// How far it came.
    public var state: RunState
    /// When it began, in microseconds since 1970.
    public var started: Int64
    /// When it ended, in microseconds since 1970; `nil` while it runs.
    public var ended: Int64?
    /// What it came to, as of its last commit.
    public var counters: RawCounters
    /// What stopped it.
    public var error: String?
}

extension RunSummary {
    static let columns = "id, source, cause, state, started, ended, error, \(RawCounters.columns)"

    /// Reads ``columns``; `nil` where a word is not one of ours, which the schema rules out.
    init?(_ row: any SQLRow) {
        guard let cause = RunCause(rawValue: row.text(2)), let state = RunState(rawValue: row.text(3)) else {
            return nil
        }
        self.init(
            id: row.integer(0), source: row.text(1), cause: cause, state: state, started: row.integer(4),
            ended: row.optionalInteger(5), counters: RawCounters(row, from: 7), error: row.optionalText(6))
    }
}
