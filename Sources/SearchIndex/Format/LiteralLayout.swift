/// Where the parts of the literal titles lie.
struct LiteralLayout: Hashable, Sendable {
    /// The bytes before the fingerprints.
    static let headByteCount = 8

    /// The bits of a hash that choose a bucket.
    let bits: Int
    /// The bits of a title's number.
    let width: Int
    /// The entries of all buckets.
    let entryCount: Int

    /// The layout for so many entries of titles with numbers below `titleCount`.
    init(entryCount: Int, titleCount: Int) {
        self.entryCount = entryCount
        bits = LiteralKey.bucketBits(entryCount: entryCount)
        width = UInt32.bitWidth - UInt32(clamping: titleCount).leadingZeroBitCount
    }

    /// Reads the head; what cannot be is brought into range.
    init(_ head: ByteView) {
        bits = min(LiteralKey.mostBucketBits, Int(head.u8(0)))
        width = min(UInt32.bitWidth, Int(head.u8(1)))
        entryCount = Int(head.u32(4))
    }

    func encode(into writer: inout ByteWriter) {
        writer.append(UInt8(bits))
        writer.append(UInt8(width))
        writer.append(UInt16(0))
        writer.append(UInt32(entryCount))
    }

    var fingerprintOffset: Int { Self.headByteCount }
    var numberOffset: Int { fingerprintOffset + entryCount }
    /// Where the starts of buckets begin.
    var startOffset: Int { numberOffset + BitPacking.byteCount(entryCount, width: width) }
}
