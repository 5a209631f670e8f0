/// Finds titles by their literal keys.
struct LiteralTitles: Sendable {
    private let section: Section
    private let titles: TitleTable
    private let layout: LiteralLayout
    /// The first entry of each bucket, and the end.
    private let starts: AscendingNumbers

    init(_ section: Section, titles: TitleTable) {
        self.section = section
        self.titles = titles
        layout = LiteralLayout(section.prefix(LiteralLayout.headByteCount, from: 0))
        starts = AscendingNumbers(section, at: layout.startOffset, count: 1 << layout.bits + 1)
    }

    /// Whether the section has the bytes its head asks for.
    var isComplete: Bool { starts.isComplete }

    /// The numbers of the titles that equal a text, punctuation and all, ascending.
    ///
    /// - Complexity: O(1) for the bucket and O(length) for each entry that may be equal, since a hash proves nothing.
    func titles(equalTo text: String) -> [Int] {
        let keys = LiteralKey.keys(of: text)
        let numbers = keys.flatMap { key in
            entries(of: LiteralKey.hash(key)).filter { LiteralKey.keys(of: titles.text($0)).contains(key) }
        }
        return Set(numbers).sorted()
    }

    /// The entries of all buckets.
    var entryCount: Int { layout.entryCount }

    /// The titles that may have a key of that hash.
    func entries(of hash: UInt32) -> [Int] {
        let bucket = LiteralKey.bucket(of: hash, bits: layout.bits)
        let range = starts.range(bucket)
        let (first, end) = (range.lowerBound, min(range.upperBound, layout.entryCount))
        guard first < end else { return [] }
        let fingerprints = section.view(layout.fingerprintOffset + first, end - first)
        let wanted = LiteralKey.fingerprint(of: hash)
        return (0..<fingerprints.count).compactMap { index in
            fingerprints.u8(index) == wanted ? number(first + index) : nil
        }
        .filter { $0 < titles.count }
    }

    private func number(_ entry: Int) -> Int {
        let bit = entry * layout.width
        let bytes = section.view(layout.numberOffset + bit / 8, 8)
        return Int(BitPacking.value(bytes, at: 0, bit: bit % 8, width: layout.width))
    }
}
