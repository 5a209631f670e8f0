/// Tells which words may be terms of titles from bits in memory, so that most others need not be looked up.
///
/// It is a Bloom filter with all bits of a word in one 64-bit block (Putze, Sanders and Singler, *Cache-, Hash- and
/// Space-Efficient Bloom Filters*, 2007). It holds the terms of ASCII letters, and of those with one other scalar what
/// is around it.
struct WordFilter: Sendable {
    /// Stands for the one scalar of a term that is not ASCII.
    static let otherScalar: UInt8 = 0xFF

    /// The ASCII scalars that occur in terms, ascending.
    let alphabet: [UInt8]
    private let blocks: [UInt64]
    private let shift: UInt64
    /// The hashes of terms with one scalar that is not ASCII, ``otherScalar`` in its place.
    private let others: Set<UInt64>

    /// The bits of the filter for a term, at least.
    private static let bitsPerTerm = 12

    /// - Complexity: O(terms).
    init(_ dictionary: TermDictionary) {
        let size = max(64, dictionary.count * Self.bitsPerTerm / 64)
        let bits = Int.bitWidth - (size - 1).leadingZeroBitCount
        shift = UInt64(64 - bits)
        var blocks = [UInt64](repeating: 0, count: 1 << bits)
        var others: Set<UInt64> = []
        var seen = (low: 0 as UInt64, high: 0 as UInt64)
        var walk = dictionary.walk(in: .title)
        while walk.next() {
            var hash = WordHash.empty
            var otherCount = 0
            for byte in walk.key where byte & 0xC0 != 0x80 {
                otherCount += byte < 0x80 ? 0 : 1
                hash = WordHash.appending(byte < 0x80 ? byte : Self.otherScalar, to: hash)
                if byte < 64 {
                    seen.low |= 1 << UInt64(byte)
                } else if byte < 128 {
                    seen.high |= 1 << UInt64(byte & 63)
                }
            }
            if otherCount == 0 {
                let (place, mask) = WordHash.bits(hash, shift)
                blocks[place] |= mask
            } else if otherCount == 1 {
                others.insert(hash)
            }
        }
        (self.blocks, self.others) = (blocks, others)
        alphabet = (0..<128 as Range<UInt8>).filter { ($0 < 64 ? seen.low : seen.high) >> UInt64($0 & 63) & 1 == 1 }
    }

    /// Whether there may be a term of ASCII scalars with this hash; it says yes to one in hundreds that is none.
    @inline(__always)
    func mayHave(_ hash: UInt64, in blocks: UnsafeBufferPointer<UInt64>) -> Bool {
        let (place, mask) = WordHash.bits(hash, shift)
        return blocks[place] & mask == mask
    }

    /// Whether there is a term with this hash that has one scalar that is not ASCII.
    func hasOther(_ hash: UInt64) -> Bool { others.contains(hash) }

    /// The bits, for a loop of ``mayHave(_:in:)``.
    func withBlocks(_ body: (UnsafeBufferPointer<UInt64>) -> Void) { blocks.withUnsafeBufferPointer(body) }
}
