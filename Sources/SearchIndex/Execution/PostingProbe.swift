/// Finds the posting of one document after another in one list, in any order.
///
/// The block last looked into stays unpacked, so that documents asked for in ascending order cost little each.
struct PostingProbe {
    private let list: ListBlocks
    private let block: UnsafeMutablePointer<UInt32>
    private var blockNumber = -1
    private var blockCount = 0
    /// The place in the block of the document last asked for.
    private var place = 0
    /// A word of a bitmap and the number of documents before it.
    private var word = 0
    private var countBefore = 0

    init(_ list: DocumentList, _ scratch: SearchScratch) {
        self.list = ListBlocks(list)
        if case .blocks = self.list.form {
            block = scratch.allocate(IndexFormat.blockLength)
        } else {
            block = UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped  // Never read.
        }
    }

    /// The number of the posting of a document, or -1.
    @inline(__always)
    mutating func posting(of document: UInt32) -> Int {
        switch list.form {
        case .nothing: return -1
        case .single(let only): return only == document ? 0 : -1
        case .bitmap(let words, let counts):
            let bits = words.loadUnaligned(fromByteOffset: Int(document >> 6) &* 8, as: UInt64.self)
            guard bits &>> UInt64(document & 63) & 1 == 1 else { return -1 }
            let below = bits & (1 &<< UInt64(document & 63) &- 1)
            return count(words, counts, before: Int(document >> 6)) &+ below.nonzeroBitCount
        case .blocks(let skips, let blocks): return posting(of: document, skips, blocks)
        }
    }

    @inline(__always)
    private mutating func posting(of document: UInt32, _ skips: ByteView, _ blocks: ByteView) -> Int {
        if blockNumber < 0 || place >= blockCount || block[place] > document || block[blockCount &- 1] < document {
            enter(document, skips, blocks)
        }
        while place < blockCount, block[place] < document { place &+= 1 }
        guard place < blockCount, block[place] == document else { return -1 }
        return blockNumber &* IndexFormat.blockLength &+ place
    }

    /// Unpacks the block that may hold a document.
    private mutating func enter(_ document: UInt32, _ skips: ByteView, _ blocks: ByteView) {
        place = 0
        let isBehind = blockNumber >= 0 && blockCount > 0 && block[0] > document
        if !isBehind, blockNumber >= 0, blockCount > 0, block[blockCount &- 1] >= document { return }
        let number = list.block(reaching: document, from: isBehind ? 0 : max(0, blockNumber), skips)
        guard number != blockNumber else { return }
        blockNumber = number
        blockCount = list.decode(number, skips, blocks, into: block)
    }

    /// The documents before a word of a bitmap, counted on from the word last asked for if that is near.
    @inline(__always)
    private mutating func count(_ words: UnsafeRawPointer, _ counts: ByteView, before target: Int) -> Int {
        let sample = target / IndexFormat.wordsPerCount
        if target < word || sample != word / IndexFormat.wordsPerCount {
            word = sample &* IndexFormat.wordsPerCount
            countBefore = Int(counts.u32(sample &* 4))
        }
        while word < target {
            countBefore &+= words.loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self).nonzeroBitCount
            word &+= 1
        }
        return countBefore
    }
}
