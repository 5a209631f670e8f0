/// Why a task ran.
public enum RunCause: String, CaseIterable, Sendable {
    /// Its schedule was due.
    case scheduled
    /// A person asked for it.
    case manual
    /// A gap in its past is being filled.
    case backfill
    /// A trial that stores nothing.
    case dry
}
