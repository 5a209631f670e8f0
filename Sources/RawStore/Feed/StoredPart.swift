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
    /// When the run began in which its content last changed, in microseconds since 1970; 0 if nobody knows.
    public var fetched: Int64

    /// Creates a part.
    public init(
        source: String, ordinal: Int = 0, payload: [UInt8], contentHash: ContentHash, place: RecordPlace,
        preamble: RawPreamble = RawPreamble(), fetched: Int64 = 0
    ) {
        self.source = source
        self.ordinal = ordinal
        self.payload = payload
        self.contentHash = contentHash
        self.place = place
        self.preamble = preamble
        self.fetched = fetched
    }
}
