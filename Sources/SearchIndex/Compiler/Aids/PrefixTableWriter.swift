/// Writes a table of short texts, each with two counts and a few numbers, found by hash.
struct PrefixTableWriter {
    private var records = ByteWriter()
    private var entries: [(hash: UInt64, offset: UInt32)] = []

    /// Adds an entry. No key comes twice.
    mutating func add(_ key: [UInt8], counts: (Int, Int), _ numbers: [UInt32]) {
        entries.append((PrefixTable.hash(key), UInt32(records.count)))
        records.append(UInt8(numbers.count))
        records.append(UInt8(key.count))
        records.append(UInt16(0))
        records.append(UInt32(clamping: counts.0))
        records.append(UInt32(clamping: counts.1))
        for number in numbers { records.append(number) }
        records.append(key)
        records.append(repeatElement(0, count: (4 - key.count % 4) % 4))
    }

    /// The section.
    func encoded() -> [UInt8] {
        var bits = 1
        while 1 << bits < 2 * entries.count { bits += 1 }
        var slots = [UInt32](repeating: .max, count: 1 << bits)
        for entry in entries {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry.offset
        }
        var writer = ByteWriter()
        writer.append(UInt32(bits))
        for slot in slots { writer.append(slot) }
        writer.append(records.bytes)
        return writer.bytes
    }
}
