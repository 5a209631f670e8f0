/// The documents of a term by blocks, as the kernels read them.
///
/// Every document handed out is one of the index, whatever the file says.
struct ListBlocks {
    /// How the documents are stored.
    enum Form {
        /// None, or bytes that cannot be read.
        case nothing
        /// One document.
        case single(UInt32)
        /// Packed blocks; `skips` has an entry for each unless there is but one.
        case blocks(skips: ByteView, blocks: ByteView)
        /// A bit a document, and the counts before every eighth word.
        case bitmap(words: UnsafeRawPointer, counts: ByteView)
    }

    let form: Form
    /// The documents there are.
    let count: Int
    /// The documents of the index.
    let documentCount: Int

    init(_ list: DocumentList) {
        documentCount = list.documentCount
        switch list.form {
        case .single(let document):
            form = document < list.documentCount ? .single(document) : .nothing
        case .blocks(let skips, let blocks): form = .blocks(skips: skips, blocks: blocks)
        case .bitmap(let words, let counts):
            form =
                words.count >= (list.documentCount + 63) / 64 * 8
                    && Self.isClean(words.base, list.documentCount)
                ? .bitmap(words: words.base, counts: counts) : .nothing
        }
        if case .nothing = form { count = 0 } else { count = list.count }
    }

    /// Whether no bit past the last document is set.
    private static func isClean(_ words: UnsafeRawPointer, _ documentCount: Int) -> Bool {
        guard documentCount & 63 != 0 else { return true }
        let last = words.loadUnaligned(fromByteOffset: documentCount >> 6 &* 8, as: UInt64.self)
        return last &>> UInt64(documentCount & 63) == 0
    }

    /// The blocks of packed documents, at most ``IndexFormat/blockLength`` each.
    var blockCount: Int { (count + IndexFormat.blockLength - 1) / IndexFormat.blockLength }

    /// The first block from `start` on whose last document is not before `target`, or the last block.
    @inline(__always)
    func block(reaching target: UInt32, from start: Int, _ skips: ByteView) -> Int {
        let last = blockCount &- 1
        guard start < last, skips.u32(start &* 8) < target else { return min(start, last) }
        var step = 1
        var low = start
        while low &+ step < last, skips.u32((low &+ step) &* 8) < target {
            low &+= step
            step &<<= 1
        }
        var high = min(low &+ step, last)
        low &+= 1
        while low < high {
            let middle = (low &+ high) >> 1
            if skips.u32(middle &* 8) < target { low = middle &+ 1 } else { high = middle }
        }
        return low
    }

    /// Unpacks a block and returns the number of its documents.
    func decode(_ number: Int, _ skips: ByteView, _ blocks: ByteView, into list: UnsafeMutablePointer<UInt32>) -> Int {
        let length = min(IndexFormat.blockLength, count - number * IndexFormat.blockLength)
        var document = number > 0 ? Int(skips.u32((number - 1) * 8)) + 1 : 0
        let start = number > 0 ? Int(skips.u32((number - 1) * 8 + 4)) : 0
        let width = min(32, Int(blocks.u8(start)))
        for place in 0..<max(0, length) {
            document &+= Int(BitPacking.value(blocks, at: start + 1, index: place, width: width))
            guard document < documentCount else { return place }
            list[place] = UInt32(truncatingIfNeeded: document)
            document &+= 1
        }
        return max(0, length)
    }
}
