import MovieModel
import TextAnalysis

/// The keys under which a whole query finds the titles it equals, operators and all.
enum LiteralKey {
    /// The keys of a text: as it stands, and without its article.
    static func keys(of text: String) -> [String] {
        let surface = TitleKey.surface(text)
        guard !surface.isEmpty else { return [] }
        return [surface] + (TitleKey.surfaceWithoutArticle(text).map { [$0] } ?? [])
    }

    /// What stands in the file for a key.
    static func hash(_ key: String) -> UInt32 {
        var key = key
        return key.withUTF8 { UInt32(truncatingIfNeeded: XXHash64.hash(UnsafeRawBufferPointer($0))) }
    }

    /// What stands in the file for the bytes of a key from an offset on; `nil` if there are none.
    static func hash(_ key: [UInt8], from start: Int) -> UInt32? {
        guard start < key.count else { return nil }
        return key.withUnsafeBytes {
            UInt32(truncatingIfNeeded: XXHash64.hash(UnsafeRawBufferPointer(rebasing: $0[start...])))
        }
    }

    /// The most bits of a hash that choose a bucket.
    static let mostBucketBits = 24

    /// What stands with an entry in its bucket: the low bits of the hash, which chose no bucket.
    static func fingerprint(of hash: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: hash) }

    /// The bits of a hash that choose a bucket, for about eight entries a bucket.
    static func bucketBits(entryCount: Int) -> Int {
        var bits = 0
        while bits < mostBucketBits, entryCount >> bits > 8 { bits += 1 }
        return bits
    }

    /// The bucket of a hash: its top bits.
    static func bucket(of hash: UInt32, bits: Int) -> Int { bits == 0 ? 0 : Int(hash >> UInt32(32 - bits)) }
}
