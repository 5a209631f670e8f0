import MovieModel

/// What the catalog knows of a record before it is normalized again.
public struct StoredRecord: Hashable, Sendable {
    /// Its number in the catalog.
    public var recordID: Int64
    /// The movie it belongs to.
    public var movie: MovieID?
    /// What became of it.
    public var state: RecordState
    /// The hash of the raw record it was made from.
    public var rawHash: ContentHash
}
