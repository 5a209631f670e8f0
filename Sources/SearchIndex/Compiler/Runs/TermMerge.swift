/// Hands out every term once, ascending by key, with its postings from all runs.
struct TermMerge {
    private let numbering: Numbering
    private let readers: [SpoolReader]
    private var heads: [Head]
    private var heap = RunHeap()
    private var merged: [PlacedPosting] = []
    /// Where the postings of each run end, for the term at hand.
    private var ends: [Int] = []
    /// A bit for each document, all clear between terms.
    private var words: [UInt64]

    /// The key of the term at hand.
    private(set) var key: [UInt8] = []
    /// Its postings, ascending by document and place, if its field has places.
    private(set) var postings: [PlacedPosting] = []
    /// Its documents, ascending, if its field has no places.
    private(set) var documents: [UInt32] = []

    /// The term a run is at.
    private struct Head {
        var prefix: UInt64 = 0
        var key: [UInt8] = []
        var postingCount = 0

        mutating func read(_ reader: SpoolReader) throws(IndexError) {
            let bytes = try reader.bytes(try reader.variable())
            key.removeAll(keepingCapacity: true)
            key.append(contentsOf: bytes)
            prefix = KeyPrefix.prefix(of: bytes.assumingMemoryBound(to: UInt8.self))
            postingCount = try reader.variable()
        }

        func precedes(_ other: Head) -> Bool {
            prefix != other.prefix ? prefix < other.prefix : key.lexicographicallyPrecedes(other.key)
        }
    }

    init(
        _ extents: [RunExtents], of file: SpoolFile, _ numbering: Numbering, bufferByteCount: Int
    ) throws(IndexError) {
        self.numbering = numbering
        words = [UInt64](repeating: 0, count: (numbering.documentCount + 63) / 64)
        readers = extents.map { SpoolReader(file, $0.postings, bufferByteCount: bufferByteCount) }
        heads = [Head](repeating: Head(), count: extents.count)
        for run in extents.indices where !readers[run].isAtEnd {
            try heads[run].read(readers[run])
            heap.insert(run) { heads[$0].precedes(heads[$1]) }
        }
    }

    /// Whether the field of the term at hand has places.
    var hasPlaces: Bool { key.first.flatMap(TermField.init(rawValue:))?.hasPositions ?? false }

    /// Moves to the next term that any document has; returns `false` if there is none.
    mutating func next() throws(IndexError) -> Bool {
        while let first = heap.first {
            swap(&key, &heads[first].key)  // The head is compared no more before it is read again.
            let prefix = heads[first].prefix
            ends.removeAll(keepingCapacity: true)
            postings.removeAll(keepingCapacity: true)
            documents.removeAll(keepingCapacity: true)
            let hasPlaces = hasPlaces
            try take(first, hasPlaces)
            while let run = heap.first, heads[run].prefix == prefix, heads[run].key == key {
                try take(run, hasPlaces)
            }
            if ends.isEmpty { continue }
            if hasPlaces {
                mergeRuns()
                sortPlaces()
            } else if ends.count > 1 {
                sortDocuments()
            }
            return true
        }
        return false
    }

    /// The bytes read of the runs.
    var readByteCount: Int { readers.reduce(0) { $0 + $1.readByteCount } }

    /// Takes the postings of the run on top and moves it to its next term.
    private mutating func take(_ run: Int, _ hasPlaces: Bool) throws(IndexError) {
        let numbers = numbering.numbers(ofRun: run)
        let count = heads[run].postingCount
        if hasPlaces {
            try PostingCodec.read(count, from: readers[run], numbers: numbers, into: &postings)
        } else {
            try PostingCodec.read(count, from: readers[run], numbers: numbers, into: &documents)
        }
        let end = hasPlaces ? postings.count : documents.count
        if end > ends.last ?? 0 { ends.append(end) }
        if readers[run].isAtEnd {
            heap.removeFirst { heads[$0].precedes(heads[$1]) }
        } else {
            try heads[run].read(readers[run])
            heap.sinkFirst { heads[$0].precedes(heads[$1]) }
        }
    }

    // MARK: Documents

    /// Puts documents in order: few by comparison, many by their bits.
    private mutating func sortDocuments() {
        guard documents.count > words.count / 2 else { return documents.sort() }
        words.withUnsafeMutableBufferPointer { words in
            documents.withUnsafeMutableBufferPointer { documents in
                for document in documents { words[Int(document &>> 6)] |= 1 &<< UInt64(document & 63) }
                var count = 0
                for index in words.indices {
                    var bits = words[index]
                    if bits == 0 { continue }
                    words[index] = 0
                    while bits != 0 {
                        documents[count] = UInt32(truncatingIfNeeded: index &<< 6 &+ bits.trailingZeroBitCount)
                        count &+= 1
                        bits &= bits &- 1
                    }
                }
            }
        }
    }

    // MARK: Postings

    /// Merges neighbouring runs of postings until there is one.
    private mutating func mergeRuns() {
        while ends.count > 1 {
            merged.removeAll(keepingCapacity: true)
            merged.reserveCapacity(postings.count)
            var mergedEnds: [Int] = []
            var start = 0
            for index in stride(from: 0, to: ends.count, by: 2) {
                let middle = ends[index]
                let end = index + 1 < ends.count ? ends[index + 1] : middle
                Self.append(postings[start..<middle], postings[middle..<end], to: &merged)
                mergedEnds.append(merged.count)
                start = end
            }
            swap(&postings, &merged)
            ends = mergedEnds
        }
    }

    private static func append(
        _ left: ArraySlice<PlacedPosting>, _ right: ArraySlice<PlacedPosting>, to merged: inout [PlacedPosting]
    ) {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                var (first, second) = (0, 0)
                while first < left.count, second < right.count {
                    if left[first].document <= right[second].document {
                        merged.append(left[first])
                        first &+= 1
                    } else {
                        merged.append(right[second])
                        second &+= 1
                    }
                }
                merged.append(contentsOf: left[first...])
                merged.append(contentsOf: right[second...])
            }
        }
    }

    /// Puts the places of each document in order; almost always they are.
    private mutating func sortPlaces() {
        let isSorted = postings.withUnsafeBufferPointer { postings in
            var index = 1
            while index < postings.count {
                if postings[index &- 1].document >= postings[index].document,
                    Self.precedes(postings[index], postings[index &- 1])
                {
                    return false
                }
                index &+= 1
            }
            return true
        }
        if !isSorted { postings.sort(by: Self.precedes) }
    }

    private static func precedes(_ left: PlacedPosting, _ right: PlacedPosting) -> Bool {
        (left.document, left.ordinal, left.position, left.length)
            < (right.document, right.ordinal, right.position, right.length)
    }
}
