/// The lengths, first and last letters of some words, to tell at a glance that most others are not among them.
struct WordTraits: Sendable {
    private static let bitCount = 1_024

    private let bits: [UInt64]

    init(_ words: some Sequence<String>) {
        var bits = [UInt64](repeating: 0, count: Self.bitCount / 64)
        for word in words { if let bit = Self.bit(word) { bits[bit / 64] |= 1 &<< UInt64(bit % 64) } }
        self.bits = bits
    }

    /// Whether a word may be one of them; `false` is sure.
    func contains(_ word: String) -> Bool {
        guard let bit = Self.bit(word) else { return false }
        return bits[bit / 64] &>> UInt64(bit % 64) & 1 == 1
    }

    private static func bit(_ word: String) -> Int? {
        let bytes = word.utf8
        guard let first = bytes.first, let last = bytes.last else { return nil }
        return (Int(first) &* 37 &+ Int(last) &* 11 &+ bytes.count) % bitCount
    }
}
