/// The documents of one term, in whichever form they are stored.
///
/// Every document it ever yields is below ``documentCount``, whatever the bytes. They ascend in a file whose checksums
/// and relations hold.
struct DocumentList: Sendable {
    /// How they are stored.
    enum Form: Sendable {
        /// No document: damage took the list.
        case none
        /// Every document.
        case all
        /// One document, kept in the dictionary.
        case single(UInt32)
        /// Packed blocks with skips.
        case blocks(PackedList)
        /// A bit a document.
        case bitmap(StoredBitmap)
    }

    let form: Form
    /// The documents there are.
    let count: Int
    /// The documents of the index.
    let documentCount: Int

    /// Opens the list of a term.
    ///
    /// - Parameter bitmaps: those of common lists that stand packed, which are then read as bitmaps.
    /// - Complexity: O(1); touches the first cache line of a list in blocks and none of the other forms.
    init(_ term: Term, in section: Section, documentCount: Int, bitmaps: ResidentBitmaps? = nil) {
        self.documentCount = documentCount
        if term.documentCount == 1 {
            let isSound = term.listOffset < documentCount
            form = isSound ? .single(UInt32(truncatingIfNeeded: term.listOffset)) : .none
        } else if term.documentCount >= documentCount {
            form = term.documentCount == documentCount && documentCount > 0 ? .all : .none
        } else if let bitmaps, IndexFormat.isResident(count: term.documentCount, of: documentCount) {
            let packed = DocumentList(term, in: section, documentCount: documentCount)
            form = bitmaps.bitmap(at: term.listOffset) { packed }.map(Form.bitmap) ?? packed.form
        } else if IndexFormat.isDense(count: term.documentCount, of: documentCount) {
            let bitmap = StoredBitmap(section, at: term.listOffset, documentCount: documentCount)
            form = bitmap.map(Form.bitmap) ?? .none
        } else {
            let list = PackedList(
                section, at: term.listOffset, count: term.documentCount, documentCount: documentCount)
            form = term.documentCount > 0 ? list.map(Form.blocks) ?? .none : .none
        }
        if case .none = form { count = 0 } else { count = term.documentCount }
    }

    /// Opens a list of `count` documents that is in blocks whatever its length, but for a single document.
    init(packed count: Int, at offset: Int, in section: Section, documentCount: Int) {
        self.documentCount = documentCount
        let list =
            count > 0 && count <= documentCount
            ? PackedList(section, at: offset, count: count, documentCount: documentCount) : nil
        form = list.map(Form.blocks) ?? .none
        self.count = list == nil ? 0 : count
    }

    /// A list of one document, which is below `documentCount`.
    init(only document: UInt32, documentCount: Int) {
        self.documentCount = documentCount
        form = .single(document)
        count = 1
    }

    /// The words of the bitmap it is stored as, or `nil`: `documentCount` bits, those past them zero.
    var words: UnsafeBufferPointer<UInt64>? {
        if case .bitmap(let bitmap) = form { bitmap.words } else { nil }
    }

    /// A cursor on the first document.
    func cursor() -> PostingCursor { PostingCursor(self) }
}
