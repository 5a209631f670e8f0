/// What a store holds of one source.
public struct SourceCounts: Hashable, Sendable {
    /// The source.
    public var source: String
    /// The live parts.
    public var parts: Int
    /// The different keys among the parts that were ever landed.
    public var keys: Int
    /// The refused records that wait.
    public var quarantined: Int
    /// Its latest run.
    public var lastRun: RunSummary?
}
