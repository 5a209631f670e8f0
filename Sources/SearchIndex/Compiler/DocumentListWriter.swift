/// Writes the documents of terms: packed blocks, or a bitmap where a term is common.
struct DocumentListWriter {
    /// The section so far.
    private(set) var bytes = ByteWriter()
    private let documentCount: Int

    /// A section for an index of that many documents.
    init(documentCount: Int) { self.documentCount = documentCount }

    /// Appends the list of a term that has two documents at least, and returns its offset.
    mutating func append(_ documents: [UInt32]) -> Int {
        let offset = bytes.count
        if IndexFormat.isDense(count: documents.count, of: documentCount) {
            appendBitmap(documents)
        } else {
            appendBlocks(documents)
        }
        return offset
    }

    /// Ends the section, so that eight bytes can be loaded from its last one on.
    mutating func finish() {
        bytes.append(repeatElement(0, count: IndexFormat.tailByteCount))
    }

    /// The last document and the end offset of every block, unless there is one; then for each block the width
    /// of its gaps and the gaps, each one less than the distance to the document before.
    private mutating func appendBlocks(_ documents: [UInt32]) {
        var skips = ByteWriter()
        var blocks = ByteWriter()
        var previous = Int64(-1)
        var start = 0
        while start < documents.count {
            let end = min(start + IndexFormat.blockLength, documents.count)
            let gaps = documents[start..<end].map { document -> UInt32 in
                defer { previous = Int64(document) }
                return UInt32(Int64(document) - previous - 1)
            }
            let width = BitPacking.width(of: gaps)
            blocks.append(UInt8(width))
            BitPacking.append(gaps, width: width, to: &blocks)
            skips.append(documents[end - 1])
            skips.append(UInt32(blocks.count))
            start = end
        }
        if documents.count > IndexFormat.blockLength { bytes.append(skips.bytes) }
        bytes.append(blocks.bytes)
    }

    /// The words of the bitmap, then the number of documents before every eighth word.
    private mutating func appendBitmap(_ documents: [UInt32]) {
        var words = [UInt64](repeating: 0, count: (documentCount + 63) / 64)
        for document in documents { words[Int(document) >> 6] |= 1 << UInt64(document & 63) }
        for word in words { bytes.append(word) }
        var count: UInt32 = 0
        for (index, word) in words.enumerated() {
            if index % IndexFormat.wordsPerCount == 0 { bytes.append(count) }
            count += UInt32(word.nonzeroBitCount)
        }
    }
}
