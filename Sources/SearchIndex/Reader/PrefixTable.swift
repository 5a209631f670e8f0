import MovieModel

/// A stored table of short texts, found by hash with open addresses.
struct PrefixTable: Sendable {
    /// What is stored of a text.
    struct Entry: @unchecked Sendable {  // The bytes are mapped read-only and never change.
        /// The two counts.
        let counts: (Int, Int)
        /// The numbers, best first; valid as long as the index.
        let numbers: UnsafeBufferPointer<UInt32>
    }

    private static let headByteCount = 12
    /// More slots than any run of a table that is half empty, and few enough for a damaged one.
    private static let probeLimit = 4_096
    private let section: Section
    private let bits: Int

    init(_ section: Section) {
        self.section = section
        bits = min(28, Int(section.count >= 4 ? section.view(0, 4).u32(0) : 0))
    }

    /// The hash of a key.
    static func hash(_ key: [UInt8]) -> UInt64 { key.withUnsafeBytes { XXHash64.hash($0) } }

    /// What is stored of a text in UTF-8, or `nil`.
    ///
    /// - Complexity: O(1).
    func entry(_ key: UnsafeBufferPointer<UInt8>) -> Entry? {
        guard bits > 0, !key.isEmpty, key.count < 256 else { return nil }
        let mask = 1 << bits - 1
        var slot = Int(truncatingIfNeeded: XXHash64.hash(UnsafeRawBufferPointer(key))) & mask
        for _ in 0...min(mask, Self.probeLimit) {
            let view = section.view(4 &+ slot &* 4, 4)
            guard view.count == 4, view.u32(0) != .max else { return nil }
            if let entry = entry(at: 4 &+ (mask &+ 1) &* 4 &+ Int(view.u32(0)), key) { return entry }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// The record at `offset`, if it is of that key.
    private func entry(at offset: Int, _ key: UnsafeBufferPointer<UInt8>) -> Entry? {
        let head = section.view(offset, Self.headByteCount)
        guard head.count > 0, Int(head.u8(1)) == key.count else { return nil }
        let numberCount = Int(head.u8(0))
        let body = section.view(offset + Self.headByteCount, numberCount * 4 + key.count)
        guard body.count > 0, UInt(bitPattern: body.base) & 3 == 0,
            body.suffix(from: numberCount * 4).buffer.elementsEqual(key)
        else { return nil }
        let numbers = UnsafeBufferPointer(start: body.base.assumingMemoryBound(to: UInt32.self), count: numberCount)
        return Entry(counts: (Int(head.u32(4)), Int(head.u32(8))), numbers: numbers)
    }

    /// The bytes of the first `count` scalars of a text, or of all if there are fewer.
    static func prefix(_ text: UnsafeBufferPointer<UInt8>, scalars count: Int) -> UnsafeBufferPointer<UInt8> {
        var (index, scalars) = (0, 0)
        while index < text.count {
            if text[index] & 0xC0 != 0x80 {
                if scalars == count { break }
                scalars += 1
            }
            index += 1
        }
        return UnsafeBufferPointer(rebasing: text[..<index])
    }
}
