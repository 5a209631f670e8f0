/// Numbers that never fall, such as offsets, as an ``AscendingWriter`` wrote them.
struct AscendingNumbers: Sendable {
    /// The numbers there are.
    let count: Int
    private let section: Section
    private let headOffset: Int
    private let unitOffset: Int

    /// So many numbers from an offset of a section on.
    init(_ section: Section, at offset: Int = 0, count: Int) {
        self.section = section
        self.count = count
        headOffset = offset
        unitOffset = offset + AscendingLayout.blockCount(count) * AscendingLayout.headByteCount
    }

    /// Whether the section ends where they do.
    var isComplete: Bool { end == section.count }

    /// The offset behind the last block, as its head says.
    ///
    /// - Complexity: O(1).
    var end: Int {
        guard count > 0 else { return headOffset + IndexFormat.tailByteCount }
        let block = (count - 1) / AscendingLayout.blockLength
        let head = head(block)
        let unitCount = AscendingLayout.unitCount(
            count - block * AscendingLayout.blockLength, width: Int(head.u8(12)))
        return unitOffset + (Int(head.u32(8)) + unitCount) * AscendingLayout.unitByteCount + IndexFormat.tailByteCount
    }

    /// A number, 0 to ``AscendingLayout/greatest`` whatever the bytes.
    ///
    /// - Complexity: O(1), two loads.
    @inline(__always)
    subscript(_ index: Int) -> Int {
        let place = index & (AscendingLayout.blockLength &- 1)
        let head = head(index / AscendingLayout.blockLength)
        let line = head.u32(12)
        let width = min(Int(line & 0xFF), AscendingLayout.greatestWidth)
        let bit = place &* width
        let offset = unitOffset &+ Int(head.u32(8)) &* AscendingLayout.unitByteCount &+ bit >> 3
        let word = section.view(offset, 8).u64(0) &>> UInt64(bit & 7)
        let excess = Int(truncatingIfNeeded: word & (1 &<< UInt64(width) &- 1))
        let number = Int(truncatingIfNeeded: head.u64(0)) &+ Int(line >> 8) &* place &+ excess
        return min(max(number, 0), AscendingLayout.greatest)
    }

    /// From a number to the one behind it; nothing if that is less, which only damage makes so.
    @inline(__always)
    func range(_ index: Int) -> Range<Int> {
        let start = self[index]
        return start..<max(start, self[index &+ 1])
    }

    @inline(__always)
    private func head(_ block: Int) -> ByteView {
        section.view(headOffset &+ block &* AscendingLayout.headByteCount, AscendingLayout.headByteCount)
    }
}
