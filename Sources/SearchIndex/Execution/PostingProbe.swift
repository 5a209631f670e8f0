/// Finds the posting of one document after another in one list, in any order.
///
/// The block last looked into stays unpacked, so that documents asked for in ascending order cost little each.
struct PostingProbe {
    private let list: DocumentList
    private let block: UnsafeMutablePointer<UInt32>
    private var blockNumber = -1
    private var blockCount = 0
    /// The place in the block of the document last asked for.
    private var place = 0

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
        if blockNumber < 0 || place >= blockCount || block[place] > document || block[blockCount &- 1] < document {
            enter(document, packed)
        }
        place = DocumentList.advanced(place, to: document, in: block, count: blockCount)
        guard place < blockCount, block[place] == document else { return -1 }
        return blockNumber &* IndexFormat.blockLength &+ place
    }

    /// Unpacks the block that may hold a document.
    private mutating func enter(_ document: UInt32, _ packed: PackedList) {
        place = 0
        let isBehind = blockNumber >= 0 && blockCount > 0 && block[0] > document
        let number = packed.block(for: document, from: isBehind ? 0 : max(0, blockNumber))
        guard number != blockNumber else { return }
        blockNumber = number
        blockCount = packed.decode(number, into: block)
    }
}
