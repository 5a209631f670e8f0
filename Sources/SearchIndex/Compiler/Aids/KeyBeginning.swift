/// The first scalars of a folded title, ``IndexFormat/prefixScalars`` of them or fewer, in one number.
///
/// It is their UTF-8, the first byte highest, each byte counted from one: numbers ascend as texts do, and none stands
/// for two texts.
struct KeyBeginning: Hashable, Comparable {
    /// The number, 0 for no text.
    private(set) var code: UInt128 = 0

    /// The bytes that four scalars take at most, which are those of a number.
    private static let byteLimit = 16

    /// The beginning of no text.
    init() {}

    /// The beginning of a key in UTF-8, from an offset on.
    init(of key: [UInt8], from start: Int) {
        key.withUnsafeBufferPointer { key in
            let rest = UnsafeBufferPointer(rebasing: key[min(start, key.count)...])
            for byte in PrefixTable.prefix(rest, scalars: IndexFormat.prefixScalars).prefix(Self.byteLimit) {
                append(byte)
            }
        }
    }

    /// The text in UTF-8.
    var bytes: [UInt8] { (0..<byteCount).map(byte) }

    /// The beginnings of one scalar, of two, and so on up to this one.
    var prefixes: [KeyBeginning] {
        let bytes = bytes
        let ends = bytes.indices.filter { $0 + 1 == bytes.count || bytes[$0 + 1] & 0xC0 != 0x80 }
        return ends.map { end in
            var prefix = KeyBeginning()
            let dropped = 8 * (Self.byteLimit - 1 - end)
            prefix.code = (code >> dropped) << dropped
            return prefix
        }
    }

    static func < (left: KeyBeginning, right: KeyBeginning) -> Bool { left.code < right.code }

    private var byteCount: Int { Self.byteLimit - code.trailingZeroBitCount / 8 }

    private func byte(_ place: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: code >> (8 * (Self.byteLimit - 1 - place))) &- 1
    }

    /// Appends a byte of UTF-8, which is never 255.
    private mutating func append(_ byte: UInt8) {
        let place = code == 0 ? 0 : byteCount
        guard place < Self.byteLimit else { return }
        code |= UInt128(byte &+ 1) << (8 * (Self.byteLimit - 1 - place))
    }
}
