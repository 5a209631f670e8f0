/// What a compile is told from outside, so that the same movies give the same bytes.
public struct IndexSettings: Hashable, Sendable {
    /// The time to write into the file, in seconds since 1970.
    public let builtAt: Int64
    /// The last change of the catalog that the movies include.
    public let changeSequence: Int64

    /// Creates settings.
    public init(builtAt: Int64, changeSequence: Int64) {
        self.builtAt = builtAt
        self.changeSequence = changeSequence
    }
}
