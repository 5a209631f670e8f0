/// Writes numbers that never fall, such as offsets, in a few bits each.
struct AscendingWriter {
    private var heads = ByteWriter()
    private var units = ByteWriter()
    private var block: [Int] = []

    /// Adds a number, which is not below the one before nor above ``AscendingLayout/greatest``.
    mutating func append(_ number: Int) {
        block.append(number)
        if block.count == AscendingLayout.blockLength { endBlock() }
    }

    /// All of it: the heads, the excesses, and zeros so that eight bytes may be loaded at once.
    func encoded() -> [UInt8] {
        var all = self
        all.endBlock()
        return all.heads.bytes + all.units.bytes + [UInt8](repeating: 0, count: IndexFormat.tailByteCount)
    }

    private mutating func endBlock() {
        guard let first = block.first, let last = block.last else { return }
        let step = min((last - first) / max(1, block.count - 1), AscendingLayout.greatestStep)
        let lags = block.enumerated().map { $1 - first - step * $0 }
        let least = lags.min() ?? 0
        let excesses = lags.map { UInt64(truncatingIfNeeded: $0 - least) }
        let width = UInt64.bitWidth - excesses.reduce(0, |).leadingZeroBitCount
        heads.append(UInt64(bitPattern: Int64(first + least)))
        heads.append(UInt32(truncatingIfNeeded: units.count / AscendingLayout.unitByteCount))
        heads.append(UInt32(truncatingIfNeeded: step << 8 | width))
        BitPacking.append(excesses, width: width, to: &units)
        let rest = units.count % AscendingLayout.unitByteCount
        if rest > 0 { units.append(repeatElement(0, count: AscendingLayout.unitByteCount - rest)) }
        block.removeAll(keepingCapacity: true)
    }
}
