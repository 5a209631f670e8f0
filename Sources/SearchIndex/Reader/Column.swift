/// The values of one column, by document.
struct Column: Sendable {
    let layout: ColumnLayout
    private let bytes: ByteView

    init(_ layout: ColumnLayout, in section: ByteView) {
        self.layout = layout
        bytes = section.suffix(from: layout.offset)
    }

    /// The value of a document, or `nan`.
    @inline(__always)
    func number(_ document: UInt32) -> Double {
        let index = Int(document)
        switch layout.encoding {
        case .byte: return integer(UInt32(bytes.u8(index)), 0xFF)
        case .short: return integer(UInt32(bytes.u16(index &* 2)), 0xFFFF)
        case .word: return integer(bytes.u32(index &* 4), .max)
        case .float: return Double(Float(bitPattern: bytes.u32(index &* 4)))
        case .double: return Double(bitPattern: bytes.u64(index &* 8))
        }
    }

    /// The value of a document, or `nil`.
    func value(_ document: UInt32) -> Double? {
        let number = number(document)
        return number.isNaN ? nil : number
    }

    /// The documents whose value lies in an interval.
    ///
    /// - Complexity: O(documents), one comparison each where values are stored as integers.
    func documents(in interval: ValueInterval, documentCount count: Int) -> DocumentSet {
        var bitmap = Bitmap(documentCount: count)
        let raws = rawRange(interval)
        guard !raws.isEmpty else { return .empty }
        let (low, span) = (raws.lowerBound, raws.upperBound &- 1 &- raws.lowerBound)
        switch layout.encoding {
        case .byte:
            for index in 0..<count where UInt32(bytes.u8(index)) &- low <= span { bitmap.insert(UInt32(index)) }
        case .short:
            for index in 0..<count where UInt32(bytes.u16(index &* 2)) &- low <= span { bitmap.insert(UInt32(index)) }
        case .word:
            for index in 0..<count where bytes.u32(index &* 4) &- low <= span { bitmap.insert(UInt32(index)) }
        case .float, .double:
            for document in 0..<UInt32(count) where interval.contains(number(document)) { bitmap.insert(document) }
        }
        return .bitmap(bitmap)
    }

    /// The stored integers whose values lie in an interval; values ascend with the integers.
    private func rawRange(_ interval: ValueInterval) -> Range<UInt32> {
        let end = layout.encoding.missing
        let first = Self.first(below: end) { !interval.isBelow(layout.value(ofRaw: $0)) }
        return first..<max(first, Self.first(below: end) { interval.isAbove(layout.value(ofRaw: $0)) })
    }

    /// The first number for which a test that never turns false again holds.
    private static func first(below end: UInt32, _ holds: (UInt32) -> Bool) -> UInt32 {
        var (low, high) = (0 as UInt32, end)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    @inline(__always)
    private func integer(_ raw: UInt32, _ missing: UInt32) -> Double {
        raw == missing ? .nan : layout.value(ofRaw: raw)
    }
}
