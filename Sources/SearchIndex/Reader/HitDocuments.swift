/// The rendered hit documents.
struct HitDocuments: Sendable {
    /// Where each document begins, and the end.
    let offsets: AscendingNumbers
    let bytes: Section

    /// Whether the offsets have the bytes they need.
    var isComplete: Bool { offsets.isComplete }

    /// The JSON of a document.
    func document(_ document: UInt32) -> [UInt8] { Array(view(document).buffer) }

    /// The JSON of a document where it lies.
    func view(_ document: UInt32) -> ByteView {
        let range = offsets.range(Int(document))
        return bytes.view(range.lowerBound, range.count)
    }
}
