import MovieModel

/// What a compile is told from outside, so that the same movies give the same bytes.
public struct IndexSettings: Hashable, Sendable {
    /// The time to write into the file, in seconds since 1970.
    public let builtAt: Int64
    /// The last change of the catalog that the movies include.
    public let changeSequence: Int64
    /// The bytes a compile may hold in memory, besides some tens of bytes a movie. The file does not depend on it.
    public let memoryBudget: Int

    /// Creates settings.
    ///
    /// - Precondition: `memoryBudget` is positive.
    public init(builtAt: Int64, changeSequence: Int64, memoryBudget: Int = Limits.compileMemoryBytes) {
        precondition(memoryBudget > 0, "a compile needs memory")
        self.builtAt = builtAt
        self.changeSequence = changeSequence
        self.memoryBudget = memoryBudget
    }
}
