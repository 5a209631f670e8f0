/// The terms in ascending order of their keys.
///
/// A lookup is a binary search in the first eight bytes of every block's first key, which lie together, and a scan of
/// one block where it lies: no memory is allocated.
struct TermDictionary: Sendable {
    private let blockKeys: ByteView
    private let offsets: ByteView
    private let blocks: ByteView
    private let blockCount: Int
    /// The number of terms.
    let count: Int
    /// Which words may be terms.
    let wordFilter = SharedWordFilter()

    /// - Parameters:
    ///   - blockKeys: the first eight bytes of the first key of each block, as numbers that compare as the bytes do.
    ///   - offsets: where each block begins.
    init(blockKeys: ByteView, offsets: ByteView, blocks: ByteView, termCount: Int) {
        self.blockKeys = blockKeys
        self.offsets = offsets
        self.blocks = blocks
        blockCount = min(offsets.count / 4, blockKeys.count / 8)
        count = min(termCount, blockCount * IndexFormat.termsPerBlock)
    }

    // MARK: Lookup

    /// The term of that text, or `nil`.
    ///
    /// - Complexity: O(log terms), without allocation.
    func term(_ text: String, in field: TermField) -> Term? {
        var text = text
        return text.withUTF8 { term(utf8: $0, in: field) }
    }

    /// The term of a piece of text, or `nil`.
    func term(_ text: Substring, in field: TermField) -> Term? {
        var text = text
        return text.withUTF8 { term(utf8: $0, in: field) }
    }

    /// The term of that text in UTF-8, or `nil`.
    func term(utf8 text: UnsafeBufferPointer<UInt8>, in field: TermField) -> Term? {
        guard !text.isEmpty, blockCount > 0 else { return nil }
        let target = TermKey(field: field, text: text)
        let block = block(of: target)
        return search(block, for: target)
    }

    /// Compares the keys of a block with `target` where they lie.
    ///
    /// `matched` bytes of the target are those of the term before. A term that shares more than those differs from the
    /// target where the one before did; one that shares fewer is already behind the target.
    private func search(_ block: Int, for target: TermKey) -> Term? {
        var reader = TermReader(blocks, at: offset(ofBlock: block))
        var matched = 0
        var field = target.field
        var ordinal = block &* IndexFormat.termsPerBlock
        let end = min(ordinal &+ IndexFormat.termsPerBlock, count)
        while ordinal < end {
            guard let head = reader.head() else { return nil }
            if head.shared < matched { return nil }
            if head.shared == 0, let first = head.suffix.first.flatMap(TermField.init(rawValue:)) { field = first }
            if head.shared == matched {
                let common = target.commonCount(with: head.suffix, from: matched)
                matched &+= common
                if common == head.suffix.count {
                    if matched == target.count { return reader.term(field: target.field, ordinal: ordinal) }
                } else if matched == target.count || target[matched] < head.suffix[common] {
                    return nil
                }
            }
            reader.skipTerm(field)
            ordinal &+= 1
        }
        return nil
    }

    /// Whether a field has any term.
    func hasTerms(in field: TermField) -> Bool {
        var walk = walk(in: field)
        return walk.next()
    }

    // MARK: Walks

    /// A walk through the terms of a field, before its first one.
    func walk(in field: TermField) -> TermWalk { TermWalk(self, field: field) }

    /// A walk through all terms, before the first one.
    func walk() -> TermWalk { TermWalk(self, field: nil) }

    /// Visits the terms of a field that begin with `prefix`, ascending, until `body` returns false.
    func visit(prefix: String, in field: TermField, _ body: (Term, UnsafeBufferPointer<UInt8>) -> Bool) {
        var walk = walk(in: field)
        var prefix = prefix
        prefix.withUTF8 { prefix in
            let prefix = UnsafeBufferPointer(rebasing: prefix.prefix(IndexFormat.termBytes))
            var isFound = walk.seek(to: prefix)
            while isFound, walk.key.starts(with: prefix) {
                guard body(walk.term, walk.key) else { return }
                isFound = walk.next()
            }
        }
    }

    // MARK: Blocks

    /// Where a block begins.
    func offset(ofBlock block: Int) -> Int { Int(offsets.u32(block &* 4)) }

    /// A reader of the terms of a block.
    func reader(ofBlock block: Int) -> TermReader { TermReader(blocks, at: offset(ofBlock: block)) }

    /// The last block whose first key is not after `target`, or the first one.
    ///
    /// - Complexity: O(log blocks); only blocks that begin with the same eight bytes are looked into.
    func block(of target: TermKey) -> Int {
        let prefix = target.leadingBytes
        let after = blockKeys.count(below: prefix, isInclusive: true, of: blockCount)
        guard after > 1, blockKeys.u64((after &- 1) &* 8) == prefix else { return max(0, after &- 1) }
        var low = max(1, blockKeys.count(below: prefix, isInclusive: false, of: after))
        var high = max(low, after)
        while low < high {
            let middle = (low + high) / 2
            var reader = reader(ofBlock: middle)
            guard let head = reader.head() else { return low - 1 }
            if target.precedes(head.suffix) { high = middle } else { low = middle + 1 }
        }
        return low - 1
    }

    /// The last block whose first key is not after `target`, or `start`, whose first key is known not to be.
    ///
    /// - Complexity: O(log of the distance).
    func block(of target: TermKey, from start: Int) -> Int {
        let prefix = target.leadingBytes
        var low = start &+ 1
        var step = 1
        while low &+ step <= blockCount, blockKeys.u64((low &+ step &- 1) &* 8) < prefix {
            low &+= step
            step &<<= 1
        }
        var length = max(0, min(step &- 1, blockCount &- low))
        while length > 0 {
            let half = length &>> 1
            let isBelow = blockKeys.u64((low &+ half) &* 8) < prefix
            low = isBelow ? low &+ half &+ 1 : low
            length = isBelow ? length &- half &- 1 : half
        }
        guard low < blockCount, blockKeys.u64(low &* 8) == prefix else { return low &- 1 }
        return max(start, block(of: target))
    }
}

extension ByteView {
    /// How many of `count` ascending numbers are below `limit`, or at most `limit`.
    fileprivate func count(below limit: UInt64, isInclusive: Bool, of count: Int) -> Int {
        var first = 0
        var length = count
        while length > 0 {
            let half = length >> 1
            let number = u64((first &+ half) &* 8)
            let isBelow = isInclusive ? number <= limit : number < limit
            first = isBelow ? first &+ half &+ 1 : first
            length = isBelow ? length &- half &- 1 : half
        }
        return first
    }
}
