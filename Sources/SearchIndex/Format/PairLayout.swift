/// Where the parts of the pairs lie.
struct PairLayout: Hashable, Sendable {
    /// The bytes before the starts.
    static let headByteCount = 8

    /// The frequent terms.
    let termCount: Int
    /// The pairs of all of them.
    let pairCount: Int

    init(termCount: Int, pairCount: Int) {
        self.termCount = termCount
        self.pairCount = pairCount
    }

    init(_ head: ByteView) { self.init(termCount: Int(head.u32(0)), pairCount: Int(head.u32(4))) }

    func encode(into writer: inout ByteWriter) {
        writer.append(UInt32(truncatingIfNeeded: termCount))
        writer.append(UInt32(truncatingIfNeeded: pairCount))
    }

    /// The bits of a frequent number.
    var width: Int { UInt32.bitWidth - UInt32(clamping: termCount - 1).leadingZeroBitCount }
    var startOffset: Int { Self.headByteCount }
    /// Where a byte a term begins: whether it is paired.
    var flagOffset: Int { startOffset + (termCount + 1) * 4 }
    /// Where the second terms begin.
    var secondOffset: Int { flagOffset + termCount }
    /// Where the offsets of lists begin.
    var listOffset: Int { secondOffset + BitPacking.byteCount(pairCount, width: width) }
}
