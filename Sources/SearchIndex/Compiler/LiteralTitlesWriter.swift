/// Writes the map from the hashes of literal keys to titles.
enum LiteralTitlesWriter {
    /// The section: the bits that choose a bucket, the start of every bucket and the end, then the entries
    /// (hash, title number) in ascending order.
    static func encoded(_ entries: [(hash: UInt32, title: UInt32)]) -> [UInt8] {
        let sorted = entries.sorted { ($0.hash, $0.title) < ($1.hash, $1.title) }
        let bits = LiteralKey.bucketBits(entryCount: sorted.count)
        var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
        for entry in sorted { starts[LiteralKey.bucket(of: entry.hash, bits: bits) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var writer = ByteWriter()
        writer.append(UInt32(bits))
        writer.append(UInt32(sorted.count))
        for start in starts { writer.append(start) }
        for entry in sorted {
            writer.append(entry.hash)
            writer.append(entry.title)
        }
        return writer.bytes
    }
}
