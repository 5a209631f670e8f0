/// Ranks the documents by the keys they sort under as titles.
struct SortKeyMerge {
    private struct Head {
        var place = 0
        var prefix: UInt64 = 0
        var key: [UInt8] = []

        mutating func read(_ reader: SpoolReader) throws(IndexError) {
            place = try reader.variable()
            let bytes = try reader.bytes(try reader.variable())
            key.removeAll(keepingCapacity: true)
            key.append(contentsOf: bytes)
            prefix = KeyPrefix.prefix(of: bytes.assumingMemoryBound(to: UInt8.self))
        }

        @inline(__always)
        func precedes(_ other: Head) -> Bool {
            prefix != other.prefix ? prefix < other.prefix : key.lexicographicallyPrecedes(other.key)
        }

        @inline(__always)
        func hasKey(of other: Head) -> Bool { prefix == other.prefix && key == other.key }
    }

    /// The place of each document among the distinct keys.
    static func ranks(
        _ extents: [RunExtents], of file: SpoolFile, _ numbering: Numbering, bufferByteCount: Int
    ) throws(IndexError) -> [Double] {
        var ranks = [Double](repeating: 0, count: numbering.documentCount)
        let readers = extents.map { SpoolReader(file, $0.sortKeys, bufferByteCount: bufferByteCount) }
        var heads = [Head](repeating: Head(), count: extents.count)
        var heap = RunHeap()
        for run in extents.indices {
            try heads[run].read(readers[run])
            heap.insert(run) { heads[$0].precedes(heads[$1]) }
        }
        var (rank, last) = (-1.0, Head())
        while let run = heap.first {
            let number = numbering.numbers[numbering.starts[run] + heads[run].place]
            if number != Numbering.none {
                if rank < 0 || !heads[run].hasKey(of: last) {
                    rank += 1
                    swap(&last, &heads[run])  // The head is compared no more before it is read again.
                }
                ranks[Int(number)] = rank
            }
            if readers[run].isAtEnd {
                heap.removeFirst { heads[$0].precedes(heads[$1]) }
            } else {
                try heads[run].read(readers[run])
                heap.sinkFirst { heads[$0].precedes(heads[$1]) }
            }
        }
        return ranks
    }
}
