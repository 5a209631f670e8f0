/// A run of one source's task, as the landing store knows it.
public struct RawRun: Hashable, Sendable {
    /// The number of the run in its store.
    public let id: Int64
    /// The source it reads.
    public let source: String
    /// Why it runs.
    public let cause: RunCause
}
