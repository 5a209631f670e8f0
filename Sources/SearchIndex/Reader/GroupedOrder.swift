/// An order that stands in the file as a list of documents for each value, values falling.
struct GroupedOrder: Sendable {
    /// The number of distinct values, "none" among them.
    let groupCount: Int
    private let values: ByteView
    private let starts: ByteView
    private let firstBlocks: ByteView
    private let offsets: ByteView
    private let blocks: ByteView

    /// Reads the heads, or returns `nil` if they do not fit the bytes or do not give each document a place.
    ///
    /// - Complexity: O(groups).
    init?(_ bytes: ByteView, documentCount: Int) {
        let (groups, blockCount) = (Int(bytes.u32(0)), Int(bytes.u32(4)))
        let headByteCount = 8 + groups * 8 + (groups + 1) * 8 + (blockCount + 1) * 4
        guard headByteCount <= bytes.count else { return nil }
        groupCount = groups
        values = bytes.slice(8, groups * 8)
        starts = bytes.slice(8 + groups * 8, (groups + 1) * 4)
        firstBlocks = bytes.slice(12 + groups * 12, (groups + 1) * 4)
        offsets = bytes.slice(16 + groups * 16, (blockCount + 1) * 4)
        blocks = bytes.suffix(from: headByteCount)
        guard groups > 0, groups <= IndexFormat.orderGroups, start(0) == 0, start(groups) == documentCount else {
            return nil
        }
        for group in 0..<groups where start(group) >= start(group + 1) { return nil }
    }

    /// The value of a group, `nan` for documents without one.
    func value(_ group: Int) -> Double { Double(bitPattern: values.u64(group &* 8)) }

    /// The place of the first document of a group; past the last group, the number of documents.
    func start(_ group: Int) -> Int { Int(starts.u32(group &* 4)) }

    /// The group that a place belongs to.
    func group(at place: Int) -> Int {
        var (low, high) = (0, groupCount)
        while high - low > 1 {
            let middle = (low + high) / 2
            if start(middle) <= place { low = middle } else { high = middle }
        }
        return low
    }

    /// Visits the documents of a group, ascending, those at or behind a place, until `body` returns false.
    @inline(__always)
    func visit(_ group: Int, from place: Int = 0, _ body: (UInt32) -> Bool) -> Bool {
        let (start, end) = (start(group), start(group &+ 1))
        let skipped = max(0, place &- start)
        var block = Int(firstBlocks.u32(group &* 4)) &+ skipped / IndexFormat.blockLength
        var index = skipped & ~(IndexFormat.blockLength &- 1)
        while index < end &- start {
            let count = min(IndexFormat.blockLength, end &- start &- index)
            let offset = Int(offsets.u32(block &* 4))
            var document = blocks.u32(offset)
            let width = Int(min(32, blocks.u8(offset &+ 4)))
            for item in 0..<count {
                if item > 0 {
                    document &+= BitPacking.value(blocks, at: offset &+ 5, index: item &- 1, width: width) &+ 1
                }
                if index &+ item >= skipped, !body(document) { return false }
            }
            block &+= 1
            index &+= count
        }
        return true
    }
}
