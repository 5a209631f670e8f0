/// The titles of every document.
struct TitleTable: Sendable {
    private let starts: ByteView
    private let records: ByteView
    private let texts: ByteView
    private let documentCount: Int
    /// The number of titles.
    let count: Int

    init(starts: ByteView, records: ByteView, texts: ByteView, documentCount: Int) {
        self.starts = starts
        self.records = records
        self.texts = texts
        self.documentCount = documentCount
        count = records.count / TitleRecord.byteCount
    }

    /// The numbers of a document's titles; ordinal `n` is the `n`th of them.
    func numbers(of document: UInt32) -> Range<Int> {
        let start = Int(starts.u32(Int(document) * 4))
        return start..<max(start, min(count, Int(starts.u32(Int(document) * 4 + 4))))
    }

    /// A title by its number.
    @inline(__always)
    func record(_ number: Int) -> TitleRecord {
        TitleRecord(records, at: number < count ? number &* TitleRecord.byteCount : records.count)
    }

    /// A title of a document by its ordinal.
    @inline(__always)
    func record(_ document: UInt32, ordinal: Int) -> TitleRecord {
        record(Int(starts.u32(Int(document) &* 4)) &+ ordinal)
    }

    /// The text of a title.
    func text(_ number: Int) -> String {
        let start = record(number).textOffset
        let end = number + 1 < count ? record(number + 1).textOffset : texts.count
        return texts.slice(start, end - start).text
    }

    /// The document a title belongs to.
    func document(ofTitle number: Int) -> UInt32 {
        var (low, high) = (0, documentCount)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts.u32(middle * 4)) <= number { low = middle } else { high = middle }
        }
        return UInt32(low)
    }
}
