/// The rendered hit documents.
struct HitDocuments: Sendable {
    let offsets: Section
    let bytes: Section

    /// The JSON of a document.
    func document(_ document: UInt32) -> [UInt8] { Array(view(document).buffer) }

    /// The JSON of a document where it lies.
    func view(_ document: UInt32) -> ByteView {
        let ends = offsets.view(Int(document) * 8, 16)
        let (start, end) = (Int(clamping: ends.u64(0)), Int(clamping: ends.u64(8)))
        return bytes.view(start, end - start)
    }
}
