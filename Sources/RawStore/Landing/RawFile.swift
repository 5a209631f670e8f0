import MovieModel

/// One reading of one file.
public struct RawFile: Hashable, Sendable {
    /// The source it belongs to.
    public var source: String
    /// Its path or address.
    public var path: String
    /// Its size in bytes, as fetched.
    public var size: Int
    /// The hash of its bytes, as fetched.
    public var hash: ContentHash
    /// The hash of the declaration it was read by; another declaration reads other records from the same bytes.
    public var declarationHash: ContentHash
    /// What its payloads need to be decoded.
    public var preamble: RawPreamble
    /// Whether it was read to its end.
    public var isComplete: Bool
    /// What the reading came to; zero until it is complete.
    public var counters: RawCounters

    /// Creates a reading.
    public init(
        source: String, path: String, size: Int, hash: ContentHash, declarationHash: ContentHash,
        preamble: RawPreamble = RawPreamble()
    ) {
        self.source = source
        self.path = path
        self.size = size
        self.hash = hash
        self.declarationHash = declarationHash
        self.preamble = preamble
        isComplete = false
        counters = RawCounters()
    }
}
