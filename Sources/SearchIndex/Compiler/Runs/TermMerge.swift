/// Hands out every term once, ascending by key, with its postings from all runs.
struct TermMerge {
    private let extents: [RunExtents]
    private let numbering: Numbering
    private let readers: [SpoolReader]
    private var heads: [Head]
    private var heap = RunHeap()
    private var postings: [PlacedPosting] = []
    private var merged: [PlacedPosting] = []
    /// Where the postings of each run end, for the term at hand.
    private var ends: [Int] = []

    /// The term a run is at.
    private struct Head {
        var prefix: UInt64 = 0
        var key: [UInt8] = []
        var postingCount = 0

        mutating func read(_ reader: SpoolReader) throws(IndexError) {
            let count = try reader.variable()
            key.removeAll(keepingCapacity: true)
            try reader.read(count, into: &key)
            prefix = key.withUnsafeBufferPointer(KeyPrefix.prefix)
            postingCount = try reader.variable()
        }

        func precedes(_ other: Head) -> Bool {
            prefix != other.prefix ? prefix < other.prefix : key.lexicographicallyPrecedes(other.key)
        }
    }

    init(
        _ extents: [RunExtents], of file: SpoolFile, _ numbering: Numbering, bufferByteCount: Int
    ) throws(IndexError) {
        self.extents = extents
        self.numbering = numbering
        readers = extents.map { SpoolReader(file, $0.postings, bufferByteCount: bufferByteCount) }
        heads = [Head](repeating: Head(), count: extents.count)
        for run in extents.indices where !readers[run].isAtEnd {
            try heads[run].read(readers[run])
            insert(run)
        }
    }

    /// Hands out the next term that any document has; returns `false` if there is none.
    ///
    /// - Parameter body: takes the key and the postings, ascending by document and place.
    mutating func next(
        _ body: (_ key: ArraySlice<UInt8>, _ postings: ArraySlice<PlacedPosting>) throws(IndexError) -> Void
    ) throws(IndexError) -> Bool {
        while let first = heap.first {
            let key = heads[first].key
            let hasPlaces = key.first.flatMap(TermField.init(rawValue:))?.hasPositions ?? false
            postings.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            while let run = heap.first, heads[run].key == key {
                try PostingCodec.read(
                    heads[run].postingCount, hasPlaces: hasPlaces, from: readers[run],
                    numbers: numbering.numbers(ofRun: run), into: &postings)
                if postings.count > ends.last ?? 0 { ends.append(postings.count) }
                try advance(run)
            }
            guard !postings.isEmpty else { continue }
            mergeRuns()
            if hasPlaces { sortPlaces() }
            try body(key[...], postings[...])
            return true
        }
        return false
    }

    /// The bytes read of the runs.
    var readByteCount: Int { readers.reduce(0) { $0 + $1.readByteCount } }

    private mutating func insert(_ run: Int) {
        heap.insert(run) { [heads] in heads[$0].precedes(heads[$1]) }
    }

    private mutating func advance(_ run: Int) throws(IndexError) {
        if readers[run].isAtEnd {
            heap.removeFirst { [heads] in heads[$0].precedes(heads[$1]) }
        } else {
            try heads[run].read(readers[run])
            heap.sinkFirst { [heads] in heads[$0].precedes(heads[$1]) }
        }
    }

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
                appendMerged(start..<middle, middle..<end)
                mergedEnds.append(merged.count)
                start = end
            }
            swap(&postings, &merged)
            ends = mergedEnds
        }
    }

    private mutating func appendMerged(_ left: Range<Int>, _ right: Range<Int>) {
        var (first, second) = (left.lowerBound, right.lowerBound)
        while first < left.upperBound, second < right.upperBound {
            if postings[first].document <= postings[second].document {
                merged.append(postings[first])
                first &+= 1
            } else {
                merged.append(postings[second])
                second &+= 1
            }
        }
        merged.append(contentsOf: postings[first..<left.upperBound])
        merged.append(contentsOf: postings[second..<right.upperBound])
    }

    /// Puts the places of each document in order; almost always they are.
    private mutating func sortPlaces() {
        let isSorted = postings.indices.dropFirst().allSatisfy { !Self.precedes(postings[$0], postings[$0 - 1]) }
        if !isSorted { postings.sort(by: Self.precedes) }
    }

    @inline(__always)
    private static func precedes(_ left: PlacedPosting, _ right: PlacedPosting) -> Bool {
        (left.document, left.ordinal, left.position, left.length)
            < (right.document, right.ordinal, right.position, right.length)
    }
}
