/// What became of a refused record.
public enum QuarantineState: String, CaseIterable, Sendable {
    /// It waits to be retried, or for its file to be mended.
    case waiting
    /// A later reading of its file was free of it.
    case resolved
    /// A person gave it up.
    case dropped
}
