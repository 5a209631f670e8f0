/// The documents in which two words stand one behind the other, with the place of the two as a phrase.
struct PairList: Sendable {
    /// The documents.
    let documents: DocumentList
    private let codes: ByteView

    init(documents: DocumentList, codes: ByteView) {
        self.documents = documents
        self.codes = codes
    }

    /// Where the two stand in the document of a posting; an escape if they stand there several times, in another title
    /// than the first, or too far behind.
    @inline(__always)
    func code(_ posting: Int) -> PlaceCode {
        posting < codes.count ? PlaceCode(rawValue: codes.u8(posting)) : .escape
    }

    /// The codes of all postings.
    var storedCodes: UnsafeRawPointer { codes.base }
}
