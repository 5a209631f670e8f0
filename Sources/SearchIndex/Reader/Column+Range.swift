extension Column {
    /// Writes a bit a document, ⌈documents / 64⌉ words: whether its value lies in an interval.
    func scan(_ interval: ValueInterval, into words: UnsafeMutablePointer<UInt64>) {
        let documentCount = documentCount
        let raws = rawRange(interval)
        let (low, span) = (raws.lowerBound, raws.isEmpty ? 0 : raws.upperBound &- 1 &- raws.lowerBound)
        switch raw {
        case _ where layout.encoding.isInteger && raws.isEmpty:
            words.update(repeating: 0, count: (documentCount + 63) / 64)
        case .constant:
            let bits: UInt64 = interval.contains(layout.least) ? .max : 0
            RangeScan.fill(words, documentCount) { _ in bits & 1 == 1 }
        case .bytes(let values):
            BitmapKernels.scan(values, documentCount, UInt8(low), UInt8(span), into: words)
        case .shorts(let values):
            BitmapKernels.scan(shorts: values, documentCount, UInt16(low), UInt16(span), into: words)
        case .words(let values):
            RangeScan.fill(words, documentCount) {
                values.loadUnaligned(fromByteOffset: $0 &* 4, as: UInt32.self) &- low <= span
            }
        case .packed(let values, let width):
            RangeScan.fill(words, documentCount) {
                BitPacking.value(values, at: 0, index: $0, width: width) &- low <= span
            }
        case .framed:
            RangeScan.fill(words, documentCount) { framed($0) &- low <= span }
        case .wide:
            RangeScan.fill(words, documentCount) { interval.contains(number(UInt32(truncatingIfNeeded: $0))) }
        }
    }

    /// The stored integers whose values lie in an interval; values ascend with the integers.
    ///
    /// A document's value lies in the interval if its stored integer lies in the range, so a loop need not turn
    /// integers into values. Only for encodings of integers of at most 32 bits.
    func rawRange(_ interval: ValueInterval) -> Range<UInt32> {
        let end = layout.missing
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
}

extension ColumnLayout.Encoding {
    /// Whether values are stored as integers of at most 32 bits.
    var isInteger: Bool {
        switch self {
        case .byte, .short, .word, .packed, .framed: true
        case .constant, .long, .float, .double: false
        }
    }
}
