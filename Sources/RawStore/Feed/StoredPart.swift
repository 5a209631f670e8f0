import MovieModel

/// What one source contributes to a raw record, as stored.
public struct StoredPart: Hashable, Sendable {
    /// The source that publishes it.
    public var source: String
    /// Its number among the source's records of that key, from 0.
    public var ordinal: Int
    /// The bytes as published.
    public var payload: [UInt8]
    /// The hash of its content.
    public var contentHash: ContentHash
    /// Where it stood when its content last changed.
    public var place: RecordPlace
    /// What the payload needs to be decoded.
    public var preamble: RawPreamble

    /// Creates a part.
    public init(
        source: String, ordinal: Int = 0, payload: [UInt8], contentHash: ContentHash, place: RecordPlace,
        preamble: RawPreamble = RawPreamble()
    ) {
        self.source = source
        self.ordinal = ordinal
        self.payload = payload
        self.contentHash = contentHash
        self.place = place
        self.preamble = preamble
    }
}
