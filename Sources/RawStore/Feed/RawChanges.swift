/// The next stretch of a store's change feed.
public struct RawChanges: Hashable, Sendable {
    /// The records that changed, each once, in the order of their latest changes.
    ///
    /// Empty only at the end of the feed.
    public var records: [RawRecord]
    /// The number of the last change covered: where the next stretch begins, and the place a follower stores.
    public var lastSequence: Int64

    /// Creates a stretch.
    public init(records: [RawRecord], lastSequence: Int64) {
        self.records = records
        self.lastSequence = lastSequence
    }
}
