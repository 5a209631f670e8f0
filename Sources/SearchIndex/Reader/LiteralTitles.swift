/// Finds titles by their literal keys.
struct LiteralTitles: Sendable {
    private let bytes: ByteView
    private let titles: TitleTable
    private let bits: Int
    private let entryCount: Int

    init(_ bytes: ByteView, titles: TitleTable) {
        self.bytes = bytes
        self.titles = titles
        bits = min(28, Int(bytes.u32(0)))
        entryCount = Int(bytes.u32(4))
    }

    /// The numbers of the titles that equal a text, punctuation and all, ascending.
    ///
    /// - Complexity: O(1) for the bucket and O(length) for each entry of equal hash, since a hash proves nothing.
    func titles(equalTo text: String) -> [Int] {
        let keys = LiteralKey.keys(of: text)
        let numbers = keys.flatMap { key in
            entries(of: LiteralKey.hash(key)).filter { LiteralKey.keys(of: titles.text($0)).contains(key) }
        }
        return Set(numbers).sorted()
    }

    private func entries(of hash: UInt32) -> [Int] {
        let bucket = LiteralKey.bucket(of: hash, bits: bits)
        let first = Int(bytes.u32(8 + bucket * 4))
        let end = min(Int(bytes.u32(12 + bucket * 4)), entryCount)
        let start = 8 + ((1 << bits) + 1) * 4
        return (first..<max(first, end)).compactMap { index in
            bytes.u32(start + index * 8) == hash ? Int(bytes.u32(start + index * 8 + 4)) : nil
        }
        .filter { $0 < titles.count }
    }
}
