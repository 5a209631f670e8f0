/// Writes the map from the hashes of literal keys to titles.
///
/// The entries wait in a temporary file, by the top bits of their hashes, so that few of them are put in order at a time.
struct LiteralTitlesWriter {
    private var entries: NumberBuckets
    /// The first entries, for a map of fewer buckets than there are parts.
    private var first: [UInt64] = []
    private var count = 0
    /// The greatest number of a title.
    private var most: UInt32 = 0

    private static let partBits = 8
    private static let firstLimit = 16 << partBits

    /// No entries, with the place for a temporary file.
    init(directory: String) { entries = NumberBuckets(directory: directory) }

    /// The bytes of entries in memory.
    var heldByteCount: Int { entries.heldByteCount + 8 * first.count }

    /// Adds a title under a hash; titles come in ascending order.
    mutating func append(_ hash: UInt32, title: UInt32) throws(IndexError) {
        let entry = UInt64(hash) << 32 | UInt64(title)
        try entries.append(entry, to: Int(hash >> UInt32(32 - Self.partBits)))
        if first.count < Self.firstLimit { first.append(entry) }
        most = max(most, title)
        count += 1
    }

    /// Takes the entries and returns the section: the head, a byte of the hash of each entry, the number of its title,
    /// then the start of every bucket and the end.
    mutating func encoded() throws(IndexError) -> [UInt8] {
        let layout = LiteralLayout(entryCount: count, titleCount: Int(most))
        var (writer, titles, starts) = (ByteWriter(), [UInt32](), AscendingWriter())
        writer.reserveCapacity(layout.startOffset + count)
        titles.reserveCapacity(count)
        layout.encode(into: &writer)
        let partBits = layout.bits < Self.partBits ? 0 : Self.partBits
        let bucketCount = 1 << (layout.bits - partBits)
        for part in 0..<1 << partBits {
            let entries = partBits == 0 ? first : try entries.take(part)
            let (sorted, counts) = Self.sorted(entries, bucketCount: bucketCount, bits: layout.bits)
            var start = titles.count
            for count in counts {
                starts.append(start)
                start += count
            }
            for entry in sorted {
                writer.append(LiteralKey.fingerprint(of: UInt32(truncatingIfNeeded: entry >> 32)))
                titles.append(UInt32(truncatingIfNeeded: entry))
            }
        }
        entries.removeAll()
        starts.append(titles.count)
        BitPacking.append(titles, width: layout.width, to: &writer)
        writer.append(starts.encoded())
        return writer.bytes
    }

    /// The entries of a part by bucket, each bucket in the order they came, and how many each bucket has.
    private static func sorted(_ entries: [UInt64], bucketCount: Int, bits: Int) -> ([UInt64], counts: [Int]) {
        var counts = [Int](repeating: 0, count: bucketCount)
        let bucket = { (entry: UInt64) in
            LiteralKey.bucket(of: UInt32(truncatingIfNeeded: entry >> 32), bits: bits) & (bucketCount - 1)
        }
        for entry in entries { counts[bucket(entry)] += 1 }
        var next: [Int] = []
        for count in counts { next.append((next.last ?? 0) + count) }
        var sorted = entries
        for entry in entries.reversed() {
            next[bucket(entry)] -= 1
            sorted[next[bucket(entry)]] = entry
        }
        return (sorted, counts)
    }
}
