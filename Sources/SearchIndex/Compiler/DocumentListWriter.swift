/// Writes the documents of terms: packed blocks, a bitmap where a term is common, and nothing for all documents.
struct DocumentListWriter {
    /// The section so far, as far as it was not taken.
    private(set) var bytes = ByteWriter()
    private let documentCount: Int
    private var words: [UInt64]

    /// A section for an index of that many documents.
    init(documentCount: Int) {
        self.documentCount = documentCount
        words = Array(repeating: 0, count: (documentCount + 63) / 64)
    }

    /// Appends the list of a term that has two documents at least, and returns its offset.
    mutating func append(_ documents: [UInt32]) -> Int {
        if documents.count == documentCount { return bytes.count }
        if IndexFormat.isDense(count: documents.count, of: documentCount) { return appendBitmap(documents) }
        return PackedListWriter.append(documents, to: &bytes)
    }

    /// Ends the section, so that eight bytes can be loaded from its last one on.
    mutating func finish() {
        bytes.append(repeatElement(0, count: IndexFormat.tailByteCount))
    }

    /// Hands over what was written since the last time, so that it need not be kept.
    mutating func drain() -> [UInt8] { bytes.drain() }

    /// The words of the bitmap, aligned, then the number of documents before every eighth word.
    private mutating func appendBitmap(_ documents: [UInt32]) -> Int {
        bytes.append(repeatElement(0, count: IndexFormat.aligned(bytes.count) - bytes.count))
        let offset = bytes.count
        for document in documents { words[Int(document) >> 6] |= 1 << UInt64(document & 63) }
        var counts = ByteWriter()
        var count: UInt32 = 0
        for index in words.indices {
            if index % IndexFormat.wordsPerCount == 0 { counts.append(count) }
            count += UInt32(words[index].nonzeroBitCount)
            bytes.append(words[index])
            words[index] = 0
        }
        bytes.append(counts.bytes)
        return offset
    }
}
