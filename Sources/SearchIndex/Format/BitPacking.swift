/// Numbers of equal width, the least significant bit first, without gaps.
enum BitPacking {
    /// The bits that the largest of them needs.
    static func width(of values: some Sequence<UInt32>) -> Int {
        32 - values.reduce(0 as UInt32, |).leadingZeroBitCount
    }

    /// The bytes that `count` numbers take.
    static func byteCount(_ count: Int, width: Int) -> Int { (count * width + 7) / 8 }

    /// Appends numbers that fit `width`, which is 56 at most.
    static func append(
        _ values: some Sequence<some FixedWidthInteger & UnsignedInteger>, width: Int, to writer: inout ByteWriter
    ) {
        var pending: UInt64 = 0
        var bitCount = 0
        for value in values {
            pending |= UInt64(truncatingIfNeeded: value) << UInt64(bitCount)
            bitCount += width
            while bitCount >= 8 {
                writer.append(UInt8(truncatingIfNeeded: pending))
                pending >>= 8
                bitCount -= 8
            }
        }
        if bitCount > 0 { writer.append(UInt8(truncatingIfNeeded: pending)) }
    }

    /// The number that begins at a bit.
    @inline(__always)
    static func value(_ bytes: ByteView, at offset: Int, bit: Int, width: Int) -> UInt32 {
        let word = bytes.u64(offset &+ (bit >> 3)) &>> UInt64(bit & 7)
        return UInt32(truncatingIfNeeded: word & (1 &<< UInt64(width) &- 1))
    }

    /// The number at `index`.
    @inline(__always)
    static func value(_ bytes: ByteView, at offset: Int, index: Int, width: Int) -> UInt32 {
        value(bytes, at: offset, bit: index &* width, width: width)
    }
}
