/// How the values of one column stand in the file.
struct ColumnLayout: Hashable, Sendable {
    /// The width and kind of a value.
    enum Encoding: UInt8, Sendable {
        /// No bytes: every movie has the same value, or none has one.
        case constant
        /// An unsigned integer of one, two or four bytes.
        case byte, short, word
        /// An unsigned integer of ``ColumnLayout/width`` bits, without gaps.
        case packed
        /// An unsigned integer of eight bytes.
        case long
        case float, double
        /// An unsigned integer in as few bits as those of its block need.
        case framed
    }

    /// The name queries and sort keys use.
    var name: String
    var encoding: Encoding
    /// The bits of a stored value.
    var width: UInt8
    /// An integer `raw` stands for `(raw + base) / scale`.
    var scale: UInt32
    var base: Int64
    /// The least and the greatest value there is; not numbers if there is none.
    var least: Double
    var greatest: Double
    /// The movies that have a value.
    var valuedCount: Int
    /// Where its values begin in the section.
    var offset: Int

    /// The stored integer that means no value: all bits set. Not used by floats and by ``Encoding/long``.
    @inline(__always)
    var missing: UInt32 { UInt32(truncatingIfNeeded: (1 as UInt64) &<< UInt64(width) &- 1) }

    /// The value that a stored integer stands for.
    @inline(__always)
    func value(ofRaw raw: UInt32) -> Double { Double(Int64(raw) &+ base) / Double(scale) }

    /// The bytes that so many values take, or `nil` if no file can hold them.
    ///
    /// Packed values have ``IndexFormat/tailByteCount`` more behind them, so that eight bytes may be loaded at once. Those
    /// in frames take more: it is their heads that say how much.
    func byteCount(_ count: Int) -> Int? {
        let (bits, overflow) = count.multipliedReportingOverflow(by: Int(width))
        guard !overflow, bits < 1 << 48 else { return nil }
        if encoding == .framed { return ColumnFrames.headByteCount(count) + IndexFormat.tailByteCount }
        return (bits + 7) / 8 + (encoding == .packed ? IndexFormat.tailByteCount : 0)
    }

    func encode(into writer: inout ByteWriter) {
        writer.append(name)
        writer.append(encoding.rawValue)
        writer.append(width)
        writer.append(scale)
        writer.append(base)
        writer.append(least.bitPattern)
        writer.append(greatest.bitPattern)
        writer.append(UInt64(valuedCount))
        writer.append(UInt64(offset))
    }

    /// The bytes of an entry behind its name.
    static let fixedByteCount = 46

    /// Reads an entry behind its name, or returns `nil` if it says what cannot be.
    init?(name: String, _ bytes: ByteView, at offset: Int) {
        guard let encoding = Encoding(rawValue: bytes.u8(offset)), let start = Int(exactly: bytes.u64(offset + 38)),
            let valuedCount = Int(exactly: bytes.u64(offset + 30))
        else { return nil }
        self.init(
            name: name, encoding: encoding, width: bytes.u8(offset + 1), scale: max(1, bytes.u32(offset + 2)),
            base: Int64(bitPattern: bytes.u64(offset + 6)), least: Double(bitPattern: bytes.u64(offset + 14)),
            greatest: Double(bitPattern: bytes.u64(offset + 22)), valuedCount: valuedCount, offset: start)
        guard encoding.widths.contains(Int(width)) else { return nil }
    }

    init(
        name: String, encoding: Encoding, width: UInt8, scale: UInt32 = 1, base: Int64 = 0, least: Double = .nan,
        greatest: Double = .nan, valuedCount: Int = 0, offset: Int = 0
    ) {
        self.name = name
        self.encoding = encoding
        self.width = width
        self.scale = scale
        self.base = base
        self.least = least
        self.greatest = greatest
        self.valuedCount = valuedCount
        self.offset = offset
    }
}

extension ColumnLayout.Encoding {
    /// The bits its values may have.
    var widths: ClosedRange<Int> {
        switch self {
        case .constant: 0...0
        case .byte: 8...8
        case .short: 16...16
        case .word, .float: 32...32
        case .packed, .framed: 1...32
        case .long, .double: 64...64
        }
    }
}
