/// Writes the map from the hashes of literal keys to titles.
enum LiteralTitlesWriter {
    /// The section: the head, a byte of the hash of each entry, the number of its title, then the start of every bucket
    /// and the end.
    static func encoded(_ entries: [(hash: UInt32, title: UInt32)]) -> [UInt8] {
        let most = entries.reduce(0) { max($0, Int($1.title)) }
        let layout = LiteralLayout(entryCount: entries.count, titleCount: most)
        var starts = [UInt32](repeating: 0, count: (1 << layout.bits) + 1)
        for entry in entries { starts[LiteralKey.bucket(of: entry.hash, bits: layout.bits) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var writer = ByteWriter()
        layout.encode(into: &writer)
        let sorted = placed(entries, starts: starts, bits: layout.bits)
        for entry in sorted { writer.append(LiteralKey.fingerprint(of: entry.hash)) }
        BitPacking.append(sorted.lazy.map(\.title), width: layout.width, to: &writer)
        var ends = AscendingWriter()
        for start in starts { ends.append(Int(start)) }
        writer.append(ends.encoded())
        return writer.bytes
    }

    /// The entries by bucket, each bucket in the order they came, which is that of titles.
    private static func placed(
        _ entries: [(hash: UInt32, title: UInt32)], starts: [UInt32], bits: Int
    ) -> [(hash: UInt32, title: UInt32)] {
        var next = starts
        var placed = entries
        for entry in entries {
            let bucket = LiteralKey.bucket(of: entry.hash, bits: bits)
            placed[Int(next[bucket])] = entry
            next[bucket] += 1
        }
        return placed
    }
}
