/// How far a run has come.
public enum RunState: String, CaseIterable, Sendable {
    /// It goes on.
    case running
    /// It read all there was.
    case done
    /// It stopped at an error.
    case failed
    /// Its process was killed; found by the next one.
    case interrupted
    /// A person stopped it.
    case cancelled
}
