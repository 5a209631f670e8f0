import TextAnalysis

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
        var analyzer = TextAnalyzer(for: .querying)
        analyzer.analyze(text, [.literalKey])
        let key = analyzer.literalKey
        let start = analyzer.literalArticleByteCount
        let found = titles(withKey: key[...], &analyzer)
        guard start > 0, start < key.count else { return found.sorted() }
        return Set(found + titles(withKey: key[start...], &analyzer)).sorted()
    }

    /// The titles of which a text is a key. Many movies have the same title, so that equal texts are
    /// analyzed once.
    private func titles(withKey key: ArraySlice<UInt8>, _ analyzer: inout TextAnalyzer) -> [Int] {
        guard let hash = LiteralKey.hash(Array(key), from: 0) else { return [] }
        var last: (text: ByteView, isEqual: Bool)?
        return entries(of: hash).filter { number in
            let text = titles.textBytes(number)
            if let last, last.text.buffer.elementsEqual(text.buffer) { return last.isEqual }
            analyzer.analyze(utf8: text.buffer.assumingMemoryBound(to: UInt8.self), [.literalKey])
            let isEqual = Self.isEqual(analyzer, key)
            last = (text, isEqual)
            return isEqual
        }
    }

    /// Whether the title analyzed last has the key, with or without its article.
    private static func isEqual(_ analyzer: TextAnalyzer, _ key: ArraySlice<UInt8>) -> Bool {
        let other = analyzer.literalKey
        if other.elementsEqual(key) { return true }
        let start = analyzer.literalArticleByteCount
        return start > 0 && start < other.count && other[start...].elementsEqual(key)
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
