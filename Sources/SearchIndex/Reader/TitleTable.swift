/// The titles of every document.
struct TitleTable: Sendable {
    private let starts: Section
    private let records: Section
    private let texts: Section
    private let documentCount: Int
    private let languages: [String]
    /// The number of titles.
    let count: Int

    init(_ sections: SectionTable, _ metadata: IndexMetadata) {
        starts = sections[.titleStarts]
        records = sections[.titles]
        texts = sections[.titleTexts]
        documentCount = metadata.movieCount
        count = metadata.titleCount
        languages = metadata.titleLanguages
    }

    /// The numbers of a document's titles; ordinal `n` is the `n`th of them.
    func numbers(of document: UInt32) -> Range<Int> {
        let first = start(Int(document))
        return first..<max(first, min(count, start(Int(document) &+ 1)))
    }

    /// A title by its number; one that is not there is empty.
    @inline(__always)
    func record(_ number: Int) -> TitleRecord {
        TitleRecord(records.view(number &* TitleRecord.byteCount, TitleRecord.byteCount)) { wideRecord(number) }
    }

    /// A title of a document by its ordinal.
    @inline(__always)
    func record(_ document: UInt32, ordinal: Int) -> TitleRecord { record(start(Int(document)) &+ ordinal) }

    /// The text of a title.
    func text(_ number: Int) -> String {
        let start = record(number).textOffset
        let end = number + 1 < count ? record(number + 1).textOffset : texts.count
        return texts.view(start, end - start).text
    }

    /// The language of a title, where somebody says it.
    func language(_ number: Int) -> String? {
        let language = record(number).language
        return language > 0 && language <= languages.count ? languages[language - 1] : nil
    }

    /// The document a title belongs to.
    ///
    /// - Complexity: O(log documents); O(1) where every document has one title.
    func document(ofTitle number: Int) -> UInt32 {
        if starts.count == 0 { return UInt32(clamping: number) }
        var (low, high) = (0, documentCount)
        while high - low > 1 {
            let middle = (low + high) / 2
            if start(middle) <= number { low = middle } else { high = middle }
        }
        return UInt32(low)
    }

    @inline(__always)
    private func start(_ document: Int) -> Int {
        starts.count == 0 ? document : Int(starts.view(document &* 4, 4).u32(0))
    }

    /// The wide record of a title, which lies behind the records in the order of their titles.
    private func wideRecord(_ number: Int) -> ByteView {
        let first = count * TitleRecord.byteCount
        var (low, high) = (0, (records.count - first) / TitleRecord.wideByteCount)
        func record(_ place: Int) -> ByteView {
            records.view(first + place * TitleRecord.wideByteCount, TitleRecord.wideByteCount)
        }
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(record(middle).u32(0)) <= number { low = middle } else { high = middle }
        }
        return record(low)
    }
}
