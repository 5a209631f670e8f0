/// Finds the posting of one document after another in one list, in any order.
///
/// A block is unpacked when a second document is looked for in it, so that many documents asked for in ascending order
/// cost little each, and few of them no unpacking.
struct PostingProbe {
    private let list: DocumentList
    private let block: UnsafeMutablePointer<UInt32>
    /// The block last looked into.
    private var blockNumber = -1
    /// Its documents, 0 while it is not unpacked.
    private var blockCount = 0
    /// The place in the block of the document last asked for.
    private var place = 0
    private var lastDocument: UInt32 = 0

    init(_ list: DocumentList, _ scratch: SearchScratch) {
        self.list = list
        if case .blocks = list.form {
            block = scratch.allocate(IndexFormat.blockLength)
        } else {
            block = UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped  // Never read.
        }
    }

    /// The number of the posting of a document, or -1.
    @inline(__always)
    mutating func posting(of document: UInt32) -> Int {
        switch list.form {
        case .none: return -1
        case .all: return Int(document) < list.count ? Int(document) : -1
        case .single(let only): return only == document ? 0 : -1
        case .bitmap(let bitmap):
            guard document < bitmap.end, bitmap.contains(document) else { return -1 }
            return min(bitmap.count(before: document), list.count &- 1)
        case .blocks(let packed): return posting(of: document, packed)
        }
    }

    @inline(__always)
    private mutating func posting(of document: UInt32, _ packed: PackedList) -> Int {
        if place >= blockCount || block[place] > document || block[blockCount &- 1] < document {
            if !enter(document, packed) {
                let place = document < packed.end ? packed.place(of: document, in: blockNumber) : -1
                return place < 0 ? -1 : blockNumber &* IndexFormat.blockLength &+ place
            }
        }
        place = DocumentList.advanced(place, to: document, in: block, count: blockCount)
        guard place < blockCount, block[place] == document else { return -1 }
        return blockNumber &* IndexFormat.blockLength &+ place
    }

    /// Moves to the block that may hold a document; unpacks it, and returns true, if that is the one of the last time.
    private mutating func enter(_ document: UInt32, _ packed: PackedList) -> Bool {
        place = 0
        let number = packed.block(for: document, from: document < lastDocument ? 0 : max(0, blockNumber))
        lastDocument = document
        guard number == blockNumber else {
            (blockNumber, blockCount) = (number, 0)
            return false
        }
        if blockCount == 0 { blockCount = packed.decode(number, into: block) }
        return true
    }
}
