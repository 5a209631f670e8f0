/// A list stored in blocks: full ones of 128 documents, each found through its skip entry, and a tail of fewer.
///
/// All extents were checked when the list was opened, so that reading needs no further checks but those of the blocks.
struct PackedList: @unchecked Sendable {  // The bytes are mapped read-only and never change.
    /// The full blocks.
    let blockCount: Int
    /// The documents behind them.
    let tailCount: Int
    /// The documents of the index.
    let end: UInt32
    private let lasts: UnsafeRawPointer
    private let places: UnsafeRawPointer
    private let blocks: UnsafeRawPointer
    /// The sixteen-byte units of all full blocks.
    private let unitCount: Int
    private let tail: UnsafeRawPointer
    private let tailWidth: Int

    /// Opens a list of `count` documents, or `nil` if the section does not have the bytes for it.
    init?(_ section: Section, at offset: Int, count: Int, documentCount: Int) {
        blockCount = count / IndexFormat.blockLength
        tailCount = count % IndexFormat.blockLength
        end = UInt32(clamping: documentCount)
        let headCount = blockCount > 0 ? 4 + blockCount * 8 : 1
        let head = section.view(offset, headCount)
        guard head.count == headCount else { return nil }
        let word = blockCount > 0 ? head.u32(0) : UInt32(head.u8(0))
        tailWidth = Int(word & (1 << IndexFormat.blockWidthBits - 1))
        unitCount = blockCount > 0 ? Int(word >> IndexFormat.blockWidthBits) : 0
        guard tailWidth <= 32 else { return nil }
        let tailBytes = BitPacking.byteCount(tailCount, width: tailWidth)
        let body = section.view(offset + headCount, unitCount * 16 + tailBytes + IndexFormat.tailByteCount)
        guard body.count > 0 else { return nil }
        lasts = head.base + min(4, headCount)
        places = lasts + blockCount * 4
        blocks = body.base
        tail = body.base + unitCount * 16
    }

    /// The last document of a full block.
    @inline(__always)
    func last(_ block: Int) -> UInt32 {
        UInt32(littleEndian: lasts.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self))
    }

    /// Unpacks the block of that number, the tail being the last one, and returns how many documents it has; 0 if it
    /// is damaged.
    ///
    /// All documents are below ``end``.
    ///
    /// - Precondition: `target` has room for 128.
    @inline(__always)
    func decode(_ block: Int, into target: UnsafeMutablePointer<UInt32>) -> Int {
        let base = block > 0 ? last(block &- 1) &+ 1 : 0
        guard block < blockCount else { return decodeTail(base: base, into: target) }
        guard let (bytes, width) = packed(block) else { return 0 }
        let isSound = BlockCodec.decode(bytes, width: width, base: base, last: last(block), end: end, into: target)
        return isSound ? IndexFormat.blockLength : 0
    }

    /// The place of a document in the block of that number, or -1 if it has it not or is damaged.
    ///
    /// - Precondition: `document` is below ``end``.
    /// - Complexity: O(1), without unpacking what lies behind it.
    @inline(__always)
    func place(of document: UInt32, in block: Int) -> Int {
        let base = block > 0 ? last(block &- 1) &+ 1 : 0
        guard block < blockCount else { return placeInTail(of: document, base: base) }
        guard let (bytes, width) = packed(block) else { return -1 }
        return BlockCodec.place(of: document, in: bytes, width: width, base: base)
    }

    /// The bytes of a full block and the width of its distances, `nil` if they are not where they are said to be.
    @inline(__always)
    private func packed(_ block: Int) -> (bytes: UnsafeRawPointer, width: Int)? {
        let place = UInt32(littleEndian: places.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self))
        let width = Int(place & (1 &<< IndexFormat.blockWidthBits &- 1))
        let unit = Int(place &>> IndexFormat.blockWidthBits)
        guard 1...32 ~= width, unit &+ width <= unitCount else { return nil }
        return (blocks + unit &* 16, width)
    }

    private func placeInTail(of document: UInt32, base: UInt32) -> Int {
        var next = UInt64(base)
        for index in 0..<tailCount {
            next &+= distance(index)
            if next >= UInt64(document) { return next == UInt64(document) ? index : -1 }
            next &+= 1
        }
        return -1
    }

    /// What is stored of a document of the tail: how many documents lie between it and the one before.
    @inline(__always)
    private func distance(_ index: Int) -> UInt64 {
        let bit = index &* tailWidth
        let word = UInt64(littleEndian: tail.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self))
        return word &>> UInt64(truncatingIfNeeded: bit & 7) & (1 &<< UInt64(tailWidth) &- 1)
    }

    private func decodeTail(base: UInt32, into target: UnsafeMutablePointer<UInt32>) -> Int {
        var next = UInt64(base)
        for index in 0..<tailCount {
            next &+= distance(index)
            target[index] = UInt32(truncatingIfNeeded: next)
            next &+= 1
        }
        return next <= UInt64(end) ? tailCount : 0  // They ascend, so the last one speaks for all.
    }

    /// The first block from `start` on that can hold `target`; ``blockCount`` for the tail.
    ///
    /// - Complexity: O(log distance), by galloping.
    @inline(__always)
    func block(for target: UInt32, from start: Int) -> Int {
        var low = start
        if low >= blockCount || last(low) >= target { return low }
        var step = 1
        while low &+ step < blockCount, last(low &+ step) < target {
            low &+= step
            step &<<= 1
        }
        var high = min(blockCount, low &+ step)
        while high &- low > 1 {
            let middle = (low &+ high) &>> 1
            if last(middle) < target { low = middle } else { high = middle }
        }
        return high
    }
}
