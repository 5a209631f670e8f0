/// A cursor over the documents of a term, which also knows the number of the posting it rests on.
struct PostingCursor: DocIDCursor {
    private let list: DocumentList
    private(set) var current = DocID.end
    /// The posting the cursor rests on, counted from 0; tells where its positions are.
    private(set) var index = 0
    private var block: [UInt32] = []
    private var blockNumber = -1

    /// A cursor on the first document.
    init(_ list: DocumentList) {
        self.list = list
        switch list.form {
        case .single(let document): current = document < list.documentCount ? DocID(document) : .end
        case .blocks: enter(block: 0)
        case .bitmap(let words, _): rest(on: Self.firstBit(words, from: 0))
        }
    }

    var cost: Int { current == .end ? 0 : max(1, list.count - index) }

    @inline(__always)
    mutating func advance() {
        guard current != .end else { return }
        switch list.form {
        case .single: current = .end
        case .blocks: advanceInBlocks()
        case .bitmap(let words, _):
            index &+= 1
            rest(on: Self.firstBit(words, from: Int(current.number) + 1))
        }
    }

    @inline(__always)
    mutating func seek(to target: DocID) {
        guard current < target else { return }
        switch list.form {
        case .single: current = .end
        case .blocks(let skips, _): seekInBlocks(to: target, skips)
        case .bitmap(let words, let counts):
            rest(on: Self.firstBit(words, from: Int(target.number)))
            if current != .end { index = Self.count(words, counts, before: Int(current.number)) }
        }
    }

    // MARK: Blocks

    private var blockCount: Int { (list.count + IndexFormat.blockLength - 1) / IndexFormat.blockLength }

    private mutating func advanceInBlocks() {
        let place = index & (IndexFormat.blockLength - 1) &+ 1
        if place < block.count {
            index &+= 1
            rest(on: block[place])
        } else {
            enter(block: blockNumber + 1)
        }
    }

    private mutating func seekInBlocks(to target: DocID, _ skips: ByteView) {
        var number = blockNumber
        while number < blockCount - 1, skips.u32(number * 8) < target.number { number += 1 }
        if number != blockNumber { enter(block: number) }
        while current < target { advanceInBlocks() }
    }

    /// Unpacks a block and rests on its first document, or at the end if there is none.
    private mutating func enter(block number: Int) {
        guard case .blocks(let skips, let blocks) = list.form, number < blockCount else { return current = .end }
        let first = number * IndexFormat.blockLength
        let length = min(IndexFormat.blockLength, list.count - first)
        var document = number > 0 ? Int(skips.u32((number - 1) * 8)) + 1 : 0
        let start = number > 0 ? Int(skips.u32((number - 1) * 8 + 4)) : 0
        let width = min(32, Int(blocks.u8(start)))
        block.removeAll(keepingCapacity: true)
        for place in 0..<length {
            document += Int(BitPacking.value(blocks, at: start + 1, index: place, width: width))
            block.append(UInt32(clamping: document))
            document += 1
        }
        blockNumber = number
        index = first
        rest(on: block.first ?? .max)
    }

    @inline(__always)
    private mutating func rest(on document: UInt32) {
        current = document < UInt32(truncatingIfNeeded: list.documentCount) ? DocID(document) : .end
    }

    // MARK: Bitmaps

    private static func firstBit(_ words: ByteView, from start: Int) -> UInt32 {
        var word = start >> 6
        guard word * 8 < words.count else { return .max }
        var bits = words.u64(word * 8) & (.max << UInt64(start & 63))
        while bits == 0 {
            word += 1
            guard word * 8 < words.count else { return .max }
            bits = words.u64(word * 8)
        }
        return UInt32(word * 64 + bits.trailingZeroBitCount)
    }

    private static func count(_ words: ByteView, _ counts: ByteView, before document: Int) -> Int {
        let word = document >> 6
        let sample = word / IndexFormat.wordsPerCount
        var count = Int(counts.u32(sample * 4))
        for index in sample * IndexFormat.wordsPerCount..<word { count += words.u64(index * 8).nonzeroBitCount }
        return count + (words.u64(word * 8) & (1 << UInt64(document & 63) - 1)).nonzeroBitCount
    }
}
