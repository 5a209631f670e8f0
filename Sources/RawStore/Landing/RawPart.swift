import MovieModel

/// What one source contributes to a raw record, on its way into the store.
///
/// Its identity is the key, the source and the ordinal: a source with several records per key numbers them from 0.
public struct RawPart: Hashable, Sendable {
    /// The provider's key of the record.
    public var key: String
    /// The source that publishes the part.
    public var source: String
    /// The bytes as published.
    public var payload: [UInt8]
    /// The hash of what must stay equal for the part to count as the same.
    public var contentHash: ContentHash
    /// Where it stands.
    public var place: RecordPlace
    /// The reading it comes from, from ``RawLanding/file(_:)``.
    public var fileID: Int64
    /// Its number among the source's records of that key, from 0.
    public var ordinal: Int
    /// The published records it stands for: 1, or more for an aggregate.
    public var recordCount: Int

    /// Creates a part.
    public init(
        key: String, source: String, payload: [UInt8], contentHash: ContentHash, place: RecordPlace, fileID: Int64,
        ordinal: Int = 0, recordCount: Int = 1
    ) {
        self.key = key
        self.source = source
        self.payload = payload
        self.contentHash = contentHash
        self.place = place
        self.fileID = fileID
        self.ordinal = ordinal
        self.recordCount = recordCount
    }
}
