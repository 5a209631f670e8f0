import MovieModel

/// One entry as its provider published it: all the live parts that share its key.
public struct RawRecord: Hashable, Sendable {
    /// The provider's key.
    public var key: String
    /// The live parts, by source name and ordinal; empty once all are gone.
    public var parts: [StoredPart]
    /// The number of the latest change to any part.
    public var lastSequence: Int64

    /// Creates a record.
    public init(key: String, parts: [StoredPart], lastSequence: Int64) {
        self.key = key
        self.parts = parts
        self.lastSequence = lastSequence
    }

    /// When the latest of its parts was fetched, in microseconds since 1970; 0 if nobody knows.
    public var fetched: Int64 { parts.map(\.fetched).max() ?? 0 }

    /// Whether no part is left.
    public var isDeleted: Bool { parts.isEmpty }

    /// A hash over all parts and what they need to be decoded: equal records normalize to the same.
    ///
    /// - Complexity: O(parts), whatever the size of the payloads.
    public var contentHash: ContentHash {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += part.source.utf8
            bytes.append(0)  // Keeps a source's name apart from what follows it.
            withUnsafeBytes(of: Int64(part.ordinal).littleEndian) { bytes += $0 }
            bytes += part.contentHash.bytes
            bytes += part.preamble.fingerprint
        }
        return ContentHash(of: bytes)
    }
}
