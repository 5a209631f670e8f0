/// Sorts by numbers, byte by byte from the lowest: a pass over the entries for each byte in which they differ.
enum RadixSort {
    /// The entries by ascending prefix; entries of equal prefix stay in their order.
    ///
    /// - Complexity: O(entries) for each byte in which the prefixes differ.
    static func sort<Entry: RadixEntry>(_ entries: inout [Entry]) {
        guard entries.count > 1 else { return }
        var counts = [Int](repeating: 0, count: 8 * 256)
        counts.withUnsafeMutableBufferPointer { counts in
            for entry in entries {
                var (rest, row) = (entry.prefix, 0)
                while row < counts.count {
                    counts[row &+ Int(rest & 0xFF)] &+= 1
                    rest &>>= 8
                    row &+= 256
                }
            }
        }
        var sorted = entries
        for byte in 0..<8 {
            let row = byte * 256..<byte * 256 + 256
            if counts[row].contains(entries.count) { continue }
            var places = Array(counts[row])
            var sum = 0
            for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
            scatter(entries, into: &sorted, &places, shift: UInt64(8 * byte))
            swap(&entries, &sorted)
        }
    }

    /// The same, with entries of equal prefix put in order by a comparison.
    static func sort<Entry: RadixEntry>(_ entries: inout [Entry], equal precedes: (Entry, Entry) -> Bool) {
        sort(&entries)
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].prefix == entries[start].prefix { end += 1 }
            if end - start > 1 { entries[start..<end].sort(by: precedes) }
            start = end
        }
    }

    private static func scatter<Entry: RadixEntry>(
        _ entries: [Entry], into sorted: inout [Entry], _ places: inout [Int], shift: UInt64
    ) {
        sorted.withUnsafeMutableBufferPointer { sorted in
            places.withUnsafeMutableBufferPointer { places in
                for entry in entries {
                    let digit = Int(entry.prefix &>> shift & 0xFF)
                    sorted[places[digit]] = entry
                    places[digit] &+= 1
                }
            }
        }
    }
}
