import SearchIndex

/// What tells one published index from another.
struct IndexRevision: Hashable, Sendable {
    /// The number it was published under.
    var generation: Int
    /// When it was compiled, in seconds since 1970.
    var builtAt: Int64
    /// The last change of the catalog that it holds.
    var changeSequence: Int64

    /// A revision.
    init(generation: Int, builtAt: Int64, changeSequence: Int64) {
        self.generation = generation
        self.builtAt = builtAt
        self.changeSequence = changeSequence
    }

    /// The revision of an index.
    init(_ index: CompiledIndex) {
        self.init(
            generation: index.generation, builtAt: index.statistics.builtAt,
            changeSequence: index.statistics.changeSequence)
    }
}
