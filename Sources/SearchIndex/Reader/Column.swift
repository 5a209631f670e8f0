/// The values of one column, by document.
///
/// Its bytes were checked to hold a value for every document when it was made.
final class Column: Sendable {
    let layout: ColumnLayout
    /// Its stored order, if it has one.
    let key: SortColumn?
    /// The documents it has values for.
    let documentCount: Int
    private let bytes: ByteView

    /// A column that lacks the bytes it needs has no values at all.
    init(_ layout: ColumnLayout, in section: Section, documentCount: Int) {
        self.documentCount = documentCount
        key = SortColumn(rawValue: layout.name)
        if let byteCount = Self.byteCount(layout, in: section, documentCount: documentCount) {
            let view = section.view(layout.offset, byteCount)
            if view.count == byteCount {
                self.layout = layout
                bytes = view
                return
            }
        }
        self.layout = ColumnLayout(name: layout.name, encoding: .constant, width: 0)
        bytes = section.view(0, 0)
    }

    /// The value of a document, or `nan`.
    @inline(__always)
    func number(_ document: UInt32) -> Double {
        let index = Int(document)
        switch layout.encoding {
        case .constant: return layout.least
        case .byte: return integer(UInt32(bytes.u8(index)), 0xFF)
        case .short: return integer(UInt32(bytes.u16(index &* 2)), 0xFFFF)
        case .word: return integer(bytes.u32(index &* 4), .max)
        case .packed: return integer(packed(index), layout.missing)
        case .framed: return integer(framed(index), layout.missing)
        case .long: return Double(Int64(bitPattern: bytes.u64(index &* 8) &+ UInt64(bitPattern: layout.base)))
        case .float: return Double(Float(bitPattern: bytes.u32(index &* 4)))
        case .double: return Double(bitPattern: bytes.u64(index &* 8))
        }
    }

    /// The value of a document, or `nil`.
    func value(_ document: UInt32) -> Double? {
        let number = number(document)
        return number.isNaN ? nil : number
    }

    /// The integer value of a document of a column of integers; 0 if it has none.
    @inline(__always)
    func integer(_ document: UInt32) -> Int64 {
        let index = Int(document)
        switch layout.encoding {
        case .byte: return Int64(bytes.u8(index)) &+ layout.base
        case .short: return Int64(bytes.u16(index &* 2)) &+ layout.base
        case .word: return Int64(bytes.u32(index &* 4)) &+ layout.base
        case .packed: return Int64(packed(index)) &+ layout.base
        case .framed: return Int64(framed(index)) &+ layout.base
        case .long: return Int64(bitPattern: bytes.u64(index &* 8) &+ UInt64(bitPattern: layout.base))
        case .constant, .float, .double: return Int64(exactly: number(document)) ?? 0
        }
    }

    /// A number that ascends with the value of a document; a document without one has the greatest, ``missingKey``.
    ///
    /// Loops that compare many values compare these: no division, no floating point.
    @inline(__always)
    func key(_ document: UInt32) -> UInt64 {
        let index = Int(document)
        switch layout.encoding {
        case .constant: return layout.valuedCount == 0 ? Self.missingKey : 0
        case .byte: return key(UInt32(bytes.u8(index)), 0xFF)
        case .short: return key(UInt32(bytes.u16(index &* 2)), 0xFFFF)
        case .word: return key(bytes.u32(index &* 4), .max)
        case .packed: return key(packed(index), layout.missing)
        case .framed: return key(framed(index), layout.missing)
        case .long: return bytes.u64(index &* 8)
        case .float, .double: return Self.key(ofNumber: number(document))
        }
    }

    /// What ``key(_:)`` gives a document without a value.
    static let missingKey = UInt64.max

    /// The bits of a number, so turned that they ascend with it.
    @inline(__always)
    static func key(ofNumber number: Double) -> UInt64 {
        guard !number.isNaN else { return missingKey }
        let bits = (number + 0).bitPattern  // Negative zero equals zero.
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }

    /// The stored values, for loops that read very many of them.
    var raw: RawValues {
        switch layout.encoding {
        case .constant: .constant
        case .byte: .bytes(bytes.base.assumingMemoryBound(to: UInt8.self))
        case .short: .shorts(bytes.base)
        case .word: .words(bytes.base)
        case .packed: .packed(bytes, width: Int(layout.width))
        case .framed: .framed
        case .long, .float, .double: .wide
        }
    }

    @inline(__always)
    private func packed(_ index: Int) -> UInt32 {
        BitPacking.value(bytes, at: 0, index: index, width: Int(layout.width))
    }

    /// A value of a block: its excess over the least one, which the block's head has.
    @inline(__always)
    func framed(_ index: Int) -> UInt32 {
        let head = bytes.u64(8 &+ index / ColumnFrames.blockLength &* 8)
        let width = min(Int(truncatingIfNeeded: head >> 32 & (1 << ColumnFrames.widthBits - 1)), 32)
        let unit = Int(truncatingIfNeeded: head >> (32 + ColumnFrames.widthBits))
        let bit = (index & (ColumnFrames.blockLength &- 1)) &* width
        let start = ColumnFrames.headByteCount(documentCount) &+ unit &* ColumnFrames.unitByteCount
        return UInt32(truncatingIfNeeded: head) &+ BitPacking.value(bytes, at: start, bit: bit, width: width)
    }

    /// The bytes of a column, as its layout or, where blocks differ, its head says.
    private static func byteCount(_ layout: ColumnLayout, in section: Section, documentCount: Int) -> Int? {
        guard let least = layout.byteCount(documentCount), layout.encoding == .framed else {
            return layout.byteCount(documentCount)
        }
        let units = section.view(layout.offset, 8).u64(0)
        guard units < UInt64(ColumnFrames.unitLimit) else { return nil }
        return least + Int(units) * ColumnFrames.unitByteCount
    }

    @inline(__always)
    private func integer(_ raw: UInt32, _ missing: UInt32) -> Double {
        raw == missing ? .nan : layout.value(ofRaw: raw)
    }

    @inline(__always)
    private func key(_ raw: UInt32, _ missing: UInt32) -> UInt64 { raw == missing ? Self.missingKey : UInt64(raw) }
}
