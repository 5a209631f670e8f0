import MovieModel

/// Numbers the records that a source gives under one key: 0, 1, 2, …
///
/// A source such as IMDb's alternative titles has many records per key. The number tells them apart, and is the same
/// at every reading of the same files.
///
/// Keys are kept as 64-bit hashes, so that ten million of them fit. Two keys of one hash share their numbers, which
/// does no harm: a number need only differ within a key.
struct OrdinalCounter {
    private var counts: [UInt64: UInt32] = [:]

    /// The number of the next record under a key.
    mutating func next(for key: String) -> Int {
        var key = key
        let hash = key.withUTF8 { XXHash64.hash(UnsafeRawBufferPointer($0)) }
        let ordinal = counts[hash, default: 0]
        counts[hash] = ordinal + 1
        return Int(ordinal)
    }
}
