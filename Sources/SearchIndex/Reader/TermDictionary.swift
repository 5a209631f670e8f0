/// The terms in ascending order of their keys.
struct TermDictionary: Sendable {
    /// A walk through consecutive terms.
    struct Walk {
        fileprivate(set) var key: [UInt8] = []
        fileprivate var offset: Int
        fileprivate var index: Int
    }

    /// More than any file has; keeps sums of damaged offsets from overflowing.
    private static let offsetLimit = 1 << 48

    private let offsets: ByteView
    private let blocks: ByteView
    private let blockCount: Int
    /// The number of terms.
    let count: Int

    init(offsets: ByteView, blocks: ByteView, termCount: Int) {
        self.offsets = offsets
        self.blocks = blocks
        blockCount = offsets.count / 4
        count = min(termCount, blockCount * IndexFormat.termsPerBlock)
    }

    /// The term of that text, or `nil`.
    ///
    /// - Complexity: O(log terms).
    func term(_ text: some StringProtocol, in field: TermField) -> Term? {
        guard !text.isEmpty else { return nil }
        let key = field.key(text)
        var walk = walk(from: key)
        while let term = next(&walk) {
            if walk.key == key { return term }
            if key.lexicographicallyPrecedes(walk.key) { return nil }
        }
        return nil
    }

    /// Visits the terms of a field that begin with `prefix`, ascending, until `body` returns false.
    func visit(prefix: String, in field: TermField, _ body: (Term, ArraySlice<UInt8>) -> Bool) {
        let prefix = field.key(prefix)
        var walk = walk(from: prefix)
        while let term = next(&walk) {
            if walk.key.starts(with: prefix) {
                guard body(term, walk.key.dropFirst()) else { return }
            } else if prefix.lexicographicallyPrecedes(walk.key) {
                return
            }
        }
    }

    /// A walk through all terms.
    func walk() -> Walk { Walk(offset: 0, index: 0) }

    /// Moves to the next term and returns it; its key is then in the walk.
    func next(_ walk: inout Walk) -> Term? {
        while walk.index < count {
            if walk.index % IndexFormat.termsPerBlock == 0 { walk.key.removeAll(keepingCapacity: true) }
            let shared = blocks.variableInteger(&walk.offset)
            let length = blocks.variableInteger(&walk.offset)
            guard shared <= walk.key.count, length <= IndexFormat.termBytes + 1, walk.offset < blocks.count else {
                return nil
            }
            walk.key.removeSubrange(shared...)
            walk.key.append(contentsOf: blocks.slice(walk.offset, length).buffer)
            walk.offset += length
            walk.index += 1
            guard let first = walk.key.first, let field = TermField(rawValue: first) else { return nil }
            let documentCount = min(blocks.variableInteger(&walk.offset), Int(UInt32.max))
            let listOffset = min(blocks.variableInteger(&walk.offset), Self.offsetLimit)
            let positionOffset = field.hasPositions ? min(blocks.variableInteger(&walk.offset), Self.offsetLimit) : 0
            return Term(
                field: field, documentCount: documentCount, listOffset: listOffset, positionOffset: positionOffset)
        }
        return nil
    }

    /// A walk from the block that may hold `key`.
    private func walk(from key: [UInt8]) -> Walk {
        var (low, high) = (0, blockCount)
        while high - low > 1 {
            let middle = (low + high) / 2
            if startsAfter(key, block: middle) { high = middle } else { low = middle }
        }
        return Walk(offset: Int(offsets.u32(low * 4)), index: low * IndexFormat.termsPerBlock)
    }

    /// Whether the first term of a block is after `key`.
    private func startsAfter(_ key: [UInt8], block: Int) -> Bool {
        var offset = Int(offsets.u32(block * 4))
        _ = blocks.variableInteger(&offset)
        let length = blocks.variableInteger(&offset)
        return key.lexicographicallyPrecedes(blocks.slice(offset, length).buffer)
    }
}
