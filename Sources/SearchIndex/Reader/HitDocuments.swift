/// The rendered hit documents.
struct HitDocuments: Sendable {
    let offsets: ByteView
    let bytes: ByteView

    /// The JSON of a document.
    func document(_ document: UInt32) -> [UInt8] {
        let start = Int(clamping: offsets.u64(Int(document) * 8))
        let end = Int(clamping: offsets.u64(Int(document) * 8 + 8))
        return end > start ? Array(bytes.slice(start, end - start).buffer) : []
    }
}
