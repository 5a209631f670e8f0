/// UTF-8 written scalar by scalar into memory that is large enough.
enum UTF8Bytes {
    /// The number of bytes of a scalar.
    @inline(__always)
    static func count(of scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }

    /// Writes a scalar and returns the offset past it.
    ///
    /// - Precondition: `scalar` is a Unicode scalar value, and `bytes` has room for it at `offset`.
    @inline(__always)
    static func write(_ scalar: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int) -> Int {
        if scalar < 0x80 {
            bytes[offset] = UInt8(truncatingIfNeeded: scalar)
            return offset + 1
        }
        let count = count(of: scalar)
        var rest = scalar
        for place in stride(from: offset + count - 1, to: offset, by: -1) {
            bytes[place] = UInt8(truncatingIfNeeded: 0x80 | rest & 0x3F)
            rest >>= 6
        }
        bytes[offset] = UInt8(truncatingIfNeeded: (0xF00 >> UInt32(count)) & 0xFF | rest)
        return offset + count
    }
}
