/// The documents of one term, in whichever form they are stored.
struct DocumentList: Sendable {
    /// How they are stored.
    enum Form: Sendable {
        /// One document, kept in the dictionary.
        case single(UInt32)
        /// Packed blocks; `skips` has an entry for each unless there is but one.
        case blocks(skips: ByteView, blocks: ByteView)
        /// A bit a document, and the counts before every eighth word.
        case bitmap(words: ByteView, counts: ByteView)
    }

    let form: Form
    /// The documents there are.
    let count: Int
    /// The documents of the index.
    let documentCount: Int

    /// The list of a term.
    init(_ term: Term, in section: ByteView, documentCount: Int) {
        self.documentCount = documentCount
        count = min(term.documentCount, documentCount)
        if term.documentCount == 1 {
            form = .single(UInt32(clamping: term.listOffset))
        } else if IndexFormat.isDense(count: term.documentCount, of: documentCount) {
            let wordBytes = (documentCount + 63) / 64 * 8
            form = .bitmap(
                words: section.slice(term.listOffset, wordBytes),
                counts: section.suffix(from: term.listOffset + wordBytes))
        } else {
            let blockCount = (count + IndexFormat.blockLength - 1) / IndexFormat.blockLength
            let skipBytes = blockCount > 1 ? blockCount * 8 : 0
            form = .blocks(
                skips: section.slice(term.listOffset, skipBytes),
                blocks: section.suffix(from: term.listOffset + skipBytes))
        }
    }

    /// A cursor on the first document.
    func cursor() -> PostingCursor { PostingCursor(self) }
}
