/// UTF-8 written scalar by scalar into memory that is large enough.
enum UTF8Bytes {
    /// The number of bytes of a scalar.
    @inline(__always)
    static func count(of scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }

    /// Hands out the bytes of a scalar.
    ///
    /// - Precondition: `scalar` is a Unicode scalar value.
    @inline(__always)
    static func forEachByte(of scalar: UInt32, _ body: (UInt8) -> Void) {
        var shift = 6 * UInt32(truncatingIfNeeded: count(of: scalar) - 1)
        guard shift > 0 else { return body(UInt8(truncatingIfNeeded: scalar)) }
        body(UInt8(truncatingIfNeeded: (0x780 >> (shift / 6)) & 0xFF | scalar >> shift))
        while shift > 0 {
            shift -= 6
            body(UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F))
        }
    }

    /// Reads the scalar at an offset and moves the offset past it. A byte that begins none is U+FFFD.
    ///
    /// - Precondition: `offset` is inside `bytes`.
    @inline(__always)
    static func scalar(of bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> UInt32 {
        let first = bytes[offset]
        offset += 1
        guard first >= 0x80 else { return UInt32(first) }
        let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 4
        guard offset + count <= bytes.count, count < 4 else { return 0xFFFD }
        var scalar = UInt32(first) & (0x3F >> UInt32(count))
        for place in offset..<(offset + count) {
            guard bytes[place] & 0xC0 == 0x80 else { return 0xFFFD }
            scalar = scalar << 6 | UInt32(bytes[place] & 0x3F)
        }
        guard Unicode.Scalar(scalar) != nil, Self.count(of: scalar) == count + 1 else { return 0xFFFD }
        offset += count
        return scalar
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
