/// A set of documents, one bit each.
struct Bitmap: Sendable {
    /// The bits; those past the last document are zero.
    private(set) var words: [UInt64]

    /// The empty set, for an index of that many documents.
    init(documentCount: Int) { words = Array(repeating: 0, count: (documentCount + 63) / 64) }

    /// A set from stored words, cut or filled to fit; bits past the last document are cleared.
    init(_ bytes: ByteView, documentCount: Int) {
        words = (0..<(documentCount + 63) / 64).map { bytes.u64($0 * 8) }
        clearPadding(documentCount)
    }

    /// A set from its bits; those past the last document must be zero.
    init(words: [UInt64]) { self.words = words }

    /// Every document.
    init(allOf documentCount: Int) {
        words = Array(repeating: .max, count: (documentCount + 63) / 64)
        clearPadding(documentCount)
    }

    /// The number of documents in the set.
    ///
    /// - Complexity: O(words).
    var count: Int { words.reduce(0) { $0 &+ $1.nonzeroBitCount } }

    @inline(__always)
    func contains(_ document: UInt32) -> Bool { words[Int(document >> 6)] &>> UInt64(document & 63) & 1 == 1 }

    @inline(__always)
    mutating func insert(_ document: UInt32) { words[Int(document >> 6)] |= 1 &<< UInt64(document & 63) }

    mutating func formIntersection(_ other: Bitmap) { combine(other, &) }
    mutating func formUnion(_ other: Bitmap) { combine(other, |) }
    mutating func subtract(_ other: Bitmap) { combine(other) { $0 & ~$1 } }

    @inline(__always)
    private mutating func combine(_ other: Bitmap, _ operation: (UInt64, UInt64) -> UInt64) {
        for index in words.indices { words[index] = operation(words[index], other.words[index]) }
    }

    private mutating func clearPadding(_ documentCount: Int) {
        if documentCount & 63 != 0, let last = words.indices.last {
            words[last] &= 1 << UInt64(documentCount & 63) - 1
        }
    }
}
