/// Ranks the documents by the keys they sort under as titles.
struct SortKeyMerge {
    private struct Head {
        var place = 0
        var prefix: UInt64 = 0
        var key: [UInt8] = []

        mutating func read(_ reader: SpoolReader) throws(IndexError) {
            place = try reader.variable()
            let count = try reader.variable()
            key.removeAll(keepingCapacity: true)
            try reader.read(count, into: &key)
            prefix = key.withUnsafeBufferPointer(KeyPrefix.prefix)
        }

        func precedes(_ other: Head) -> Bool {
            prefix != other.prefix ? prefix < other.prefix : key.lexicographicallyPrecedes(other.key)
        }
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
        var (rank, last) = (-1.0, [UInt8]())
        while let run = heap.first {
            let number = numbering.numbers[numbering.starts[run] + heads[run].place]
            if number != Numbering.none {
                if rank < 0 || heads[run].key != last {
                    rank += 1
                    last.removeAll(keepingCapacity: true)
                    last.append(contentsOf: heads[run].key)
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
