/// The document numbers: all runs merged by static rank, without the movies that a later one of the same id replaces.
struct Numbering {
    /// Stands for the number of a movie that has none.
    static let none = UInt32.max

    /// The documents.
    private(set) var documentCount = 0
    /// The number of each movie, run by run in the order of its static rank.
    private(set) var numbers: [UInt32]
    /// The run of each movie in the order of the static rank, replaced ones included.
    private(set) var runs: [UInt32] = []
    /// The identity of each document, and the bytes of its hit document: both are read once more, from front to back.
    private let ids: SpoolFile
    private let hitByteCounts: SpoolFile
    /// The bytes of all hit documents.
    private(set) var hitsByteCount = 0
    /// The bytes of the longest one.
    private(set) var longestHitByteCount = 0
    /// Where the movies of each run begin in ``numbers``.
    let starts: [Int]

    /// - Parameter isReplaced: whether the movie added as the so-manieth is replaced; empty if none is.
    init(
        _ extents: [RunExtents], of file: SpoolFile, isReplaced: [Bool], bufferByteCount: Int
    ) throws(IndexError) {
        var starts = [0]
        for extent in extents { starts.append(starts[starts.count - 1] + extent.movieCount) }
        self.starts = starts
        ids = SpoolFile(directory: file.directory)
        hitByteCounts = SpoolFile(directory: file.directory)
        let count = starts[extents.count]
        numbers = [UInt32](repeating: Self.none, count: count)
        runs.reserveCapacity(count)
        let readers = extents.map { SpoolReader(file, $0.ranks, bufferByteCount: bufferByteCount) }
        var heads: [RankRecord] = []
        var heap = RunHeap()
        for run in extents.indices {
            heads.append(try RankRecord(readers[run]))
            heap.insert(run) { heads[$0].precedes(heads[$1]) }
        }
        var next = Array(starts.dropLast())
        while let run = heap.first {
            let hitByteCount = try readers[run].number(UInt32.self)
            try take(heads[run], hitByteCount, run: run, at: next[run], isReplaced: isReplaced)
            next[run] += 1
            if next[run] < starts[run + 1] {
                heads[run] = try RankRecord(readers[run])
                heap.sinkFirst { heads[$0].precedes(heads[$1]) }
            } else {
                heap.removeFirst { heads[$0].precedes(heads[$1]) }
            }
        }
    }

    private mutating func take(
        _ head: RankRecord, _ hitByteCount: UInt32, run: Int, at place: Int, isReplaced: [Bool]
    ) throws(IndexError) {
        runs.append(UInt32(truncatingIfNeeded: run))
        if !isReplaced.isEmpty, isReplaced[Int(head.added)] { return }
        numbers[place] = UInt32(truncatingIfNeeded: documentCount)
        try ids.append(head.id)
        try hitByteCounts.append(hitByteCount)
        hitsByteCount += Int(hitByteCount)
        longestHitByteCount = max(longestHitByteCount, Int(hitByteCount))
        documentCount += 1
    }

    /// The numbers of the movies of a run.
    func numbers(ofRun run: Int) -> ArraySlice<UInt32> { numbers[starts[run]..<starts[run + 1]] }

    /// The identity of each document.
    func identities(bufferByteCount: Int) throws(IndexError) -> [Int64] {
        let reader = SpoolReader(ids, 0..<ids.count, bufferByteCount: bufferByteCount)
        var identities: [Int64] = []
        identities.reserveCapacity(documentCount)
        for _ in 0..<documentCount { identities.append(try reader.number(Int64.self)) }
        return identities
    }

    /// Reads the bytes of each hit document, as 32 bits, in the order of documents.
    func hitByteCounts(bufferByteCount: Int) -> SpoolReader {
        SpoolReader(hitByteCounts, 0..<hitByteCounts.count, bufferByteCount: bufferByteCount)
    }
}
