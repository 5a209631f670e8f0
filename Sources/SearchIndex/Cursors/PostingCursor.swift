/// A forward-only walk over the documents of a term in ascending order, which also knows the posting it rests on.
///
/// A new cursor already rests on its first document. An exhausted one rests on ``DocID/end`` and stays there. Searches
/// meet whole lists; this is for those who look at every posting.
struct PostingCursor {
    private let list: DocumentList
    /// The document the cursor rests on.
    private(set) var current = DocID.end
    /// The posting the cursor rests on, counted from 0; tells where its positions are.
    private(set) var index = 0
    /// The block it rests in, for a list in blocks.
    private var block: [UInt32] = []
    private var blockCount = 0
    private var blockNumber = -1

    /// A cursor on the first document.
    init(_ list: DocumentList) {
        self.list = list
        switch list.form {
        case .none: break
        case .all: current = 0
        case .single(let document): current = DocID(document)
        case .blocks(let packed):
            block = [UInt32](repeating: 0, count: IndexFormat.blockLength)
            enter(0, of: packed, at: 0)
        case .bitmap(let bitmap): current = bitmap.first(from: 0).map { DocID($0) } ?? .end
        }
    }

    /// Moves to the next document.
    @inline(__always)
    mutating func advance() {
        guard current != .end else { return }
        switch list.form {
        case .none, .single: current = .end
        case .all, .bitmap: seek(to: DocID(current.number &+ 1))
        case .blocks(let packed):
            let place = index & (IndexFormat.blockLength &- 1) &+ 1
            if place < blockCount {
                index &+= 1
                current = DocID(block[place])
            } else {
                enter(blockNumber &+ 1, of: packed, at: 0)
            }
        }
    }

    /// Moves to the first document at or after `target`, unless the cursor rests there or behind.
    ///
    /// - Complexity: O(log distance), and one block unpacked.
    @inline(__always)
    mutating func seek(to target: DocID) {
        guard current < target else { return }
        switch list.form {
        case .none, .single: current = .end
        case .all:
            current = Int(target.number) < list.documentCount ? target : .end
            if current != .end { index = Int(target.number) }
        case .blocks(let packed): seek(to: target.number, in: packed)
        case .bitmap(let bitmap):
            let isNext = target.number == current.number &+ 1
            guard let document = bitmap.first(from: target.number) else { return current = .end }
            index = isNext ? index &+ 1 : min(bitmap.count(before: document), list.count &- 1)
            current = DocID(document)
        }
    }

    private mutating func seek(to target: UInt32, in packed: PackedList) {
        let number = packed.block(for: target, from: blockNumber)
        enter(number, of: packed, at: target)
    }

    /// Rests on the first document of a block that is not before `target`.
    private mutating func enter(_ number: Int, of packed: PackedList, at target: UInt32) {
        var start = 0
        if number == blockNumber {
            start = index & (IndexFormat.blockLength &- 1)
        } else {
            guard number <= packed.blockCount else { return current = .end }
            blockNumber = number
            blockCount = block.withUnsafeMutableBufferPointer { buffer in
                buffer.baseAddress.map { packed.decode(number, into: $0) } ?? 0
            }
        }
        let place = block.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { DocumentList.advanced(start, to: target, in: $0, count: blockCount) } ?? 0
        }
        guard place < blockCount else { return current = .end }
        index = number &* IndexFormat.blockLength &+ place
        current = DocID(block[place])
    }
}
