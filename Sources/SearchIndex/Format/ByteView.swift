/// A range of the mapped file that query code reads through.
///
/// A read past the end gives zero and never traps, so a file whose checksums were forged can give a wrong answer
/// but not stop the program.
///
/// Whoever holds a view keeps the ``CompiledIndex`` it came from alive.
struct ByteView: @unchecked Sendable {  // The bytes are mapped read-only and never change.
    /// The first byte.
    let base: UnsafeRawPointer
    /// The number of bytes.
    let count: Int

    /// The view of bytes in memory.
    init(base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
    }

    /// The part from `offset` on, cut at the end of this view.
    func slice(_ offset: Int, _ byteCount: Int) -> ByteView {
        let start = min(max(offset, 0), count)
        return ByteView(base: base + start, count: min(max(byteCount, 0), count - start))
    }

    /// The part from `offset` to the end.
    func suffix(from offset: Int) -> ByteView { slice(offset, count) }

    @inline(__always)
    func u8(_ offset: Int) -> UInt8 {
        guard UInt(bitPattern: offset) < UInt(bitPattern: count) else { return 0 }
        return base.load(fromByteOffset: offset, as: UInt8.self)
    }

    @inline(__always)
    func u16(_ offset: Int) -> UInt16 {
        guard offset >= 0, offset <= count &- 2 else { return 0 }
        return UInt16(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }

    @inline(__always)
    func u32(_ offset: Int) -> UInt32 {
        guard offset >= 0, offset <= count &- 4 else { return 0 }
        return UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    @inline(__always)
    func u64(_ offset: Int) -> UInt64 {
        guard offset >= 0, offset <= count &- 8 else { return 0 }
        return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Reads a variable-length integer and moves `offset` behind it.
    @inline(__always)
    func variableInteger(_ offset: inout Int) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 63 {
            let byte = u8(offset)
            offset &+= 1
            value |= UInt64(byte & 0x7F) &<< shift
            if byte < 0x80 { return Int(truncatingIfNeeded: value & 0x7FFF_FFFF_FFFF_FFFF) }
            shift &+= 7
        }
        return 0
    }

    /// The bytes themselves.
    var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    /// The bytes as text, any damage in them replaced.
    var text: String { String(decoding: buffer, as: UTF8.self) }
}
