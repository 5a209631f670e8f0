import TextAnalysis

/// The titles of every document.
struct TitleTable: Sendable {
    /// The first title of each document and the end; none if every document has one title.
    private let starts: AscendingNumbers?
    private let records: Section
    /// The distinct records, few enough to be verified when the table is made.
    private let distinct: ByteView
    private let layout: TitleLayout
    /// The bits of a record's number.
    private let width: Int
    private let texts: Section
    private let textOffsets: AscendingNumbers
    private let documentCount: Int
    private let languages: [String]
    /// The number of titles.
    let count: Int

    init(_ sections: SectionTable, _ metadata: IndexMetadata) {
        documentCount = metadata.movieCount
        count = metadata.titleCount
        languages = metadata.titleLanguages
        let isOneEach = sections[.titleStarts].count == 0 && count == documentCount
        starts = isOneEach ? nil : AscendingNumbers(sections[.titleStarts], count: documentCount + 1)
        records = sections[.titles]
        let head = records.prefix(TitleLayout.headByteCount, from: 0)
        layout = TitleLayout(recordCount: Int(head.u32(0)), titleCount: count)
        distinct = records.prefix(layout.codeOffset, from: 0)
        width = layout.width
        texts = sections[.titleTexts]
        textOffsets = AscendingNumbers(records, at: layout.textOffset, count: count + 1)
    }

    /// The first section that does not have the bytes it should have, or `nil`.
    var incompleteSection: SectionKind? {
        if let starts, !starts.isComplete { return .titleStarts }
        return textOffsets.isComplete ? nil : .titles
    }

    /// The numbers of a document's titles; ordinal `n` is the `n`th of them.
    func numbers(of document: UInt32) -> Range<Int> {
        let first = start(Int(document))
        return first..<max(first, min(count, start(Int(document) &+ 1)))
    }

    /// What is said of a title by its number; of one that is not there, nothing.
    ///
    /// - Complexity: O(1), two loads.
    @inline(__always)
    func record(_ number: Int) -> TitleRecord {
        let bit = number &* width
        let word = records.view(layout.codeOffset &+ bit >> 3, 8).u64(0) &>> UInt64(bit & 7)
        let code = Int(truncatingIfNeeded: word & (1 &<< UInt64(width) &- 1))
        return TitleRecord(distinct, at: TitleLayout.headByteCount &+ code &* TitleRecord.byteCount)
    }

    /// A title of a document by its ordinal.
    @inline(__always)
    func record(_ document: UInt32, ordinal: Int) -> TitleRecord { record(start(Int(document)) &+ ordinal) }

    /// The text of a title.
    func text(_ number: Int) -> String { textBytes(number).text }

    /// Replaces `folded` by the folded text of a title, as ``Folding/folded(_:)`` gives it.
    func fold(_ number: Int, into folded: inout [UInt8]) {
        let bytes = textBytes(number).buffer
        Folding.fold(bytes.assumingMemoryBound(to: UInt8.self), into: &folded)
    }

    /// The text of a title in UTF-8, where it lies.
    func textBytes(_ number: Int) -> ByteView {
        let range = textRange(number)
        return texts.view(range.lowerBound, range.count)
    }

    /// Where the text of a title lies.
    func textRange(_ number: Int) -> Range<Int> { textOffsets.range(number) }

    /// The language of a title, where somebody says it.
    func language(_ number: Int) -> String? {
        let language = record(number).language
        return language > 0 && language <= languages.count ? languages[language - 1] : nil
    }

    /// The document a title belongs to.
    ///
    /// - Complexity: O(log documents); O(1) where every document has one title.
    func document(ofTitle number: Int) -> UInt32 {
        if starts == nil { return UInt32(clamping: number) }
        var (low, high) = (0, documentCount)
        while high - low > 1 {
            let middle = (low + high) / 2
            if start(middle) <= number { low = middle } else { high = middle }
        }
        return UInt32(low)
    }

    @inline(__always)
    private func start(_ document: Int) -> Int { starts?[document] ?? document }
}
