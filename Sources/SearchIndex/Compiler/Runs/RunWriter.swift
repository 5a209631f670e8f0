/// Writes a run: everything in the order of the static rank, what is sorted by text in that order.
struct RunWriter {
    private let run: RunBuffer
    private let spools: RunSpools
    /// The movies of the run by static rank.
    private let order: [Int]
    private var writer = ByteWriter()

    /// What is written at once.
    private static let pieceByteCount = 64 << 10

    init(_ run: RunBuffer, spools: RunSpools) {
        self.run = run
        self.spools = spools
        order = Self.order(run.ranks)
    }

    private static func order(_ ranks: [RankRecord]) -> [Int] {
        var entries = ranks.indices.map { (votes: ranks[$0].votes, movie: $0) }
        entries.sort { left, right in
            left.votes != right.votes
                ? left.votes > right.votes : ranks[left.movie].precedes(ranks[right.movie])
        }
        return entries.map(\.movie)
    }

    /// Writes everything and says where.
    mutating func write() throws(IndexError) -> RunExtents {
        let start = spools.ends
        try writeRanks()
        try writeColumns()
        try writeSortKeys()
        try writePostings()
        try writeTitles()
        try writeHits()
        return RunExtents(movieCount: order.count, start: start, end: spools.ends)
    }

    private mutating func writeRanks() throws(IndexError) {
        for movie in order {
            run.ranks[movie].encode(into: &writer)
            writer.append(UInt32(hitRange(of: movie).count))
            try passOn(to: spools.ranks)
        }
        try passOn(to: spools.ranks, atLeast: 1)
    }

    private func writeColumns() throws(IndexError) {
        var values = [Double](repeating: 0, count: order.count)
        for index in run.columns.names.indices {
            let column = run.columns.column(index)
            for (place, movie) in order.enumerated() { values[place] = column[movie] }
            try values.withUnsafeBufferPointer { bytes throws(IndexError) in
                try spools.columns.append(UnsafeRawBufferPointer(bytes))
            }
        }
    }

    /// For each movie, ascending by key, its place in the run, the length of its key and the key.
    private mutating func writeSortKeys() throws(IndexError) {
        var keys = order.enumerated().map { place, movie in
            run.sortKeys[sortKey(of: movie)].withUnsafeBufferPointer {
                KeyPrefix($0, tag: UInt32(truncatingIfNeeded: place))
            }
        }
        keys.sort { [run, order] left, right in
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            let (first, second) = (order[Int(left.tag)], order[Int(right.tag)])
            let start = { (movie: Int) in Int(run.starts(movie).sortKeys)..<Int(run.ends[movie].sortKeys) }
            return run.sortKeys[start(first)].lexicographicallyPrecedes(run.sortKeys[start(second)])
        }
        for key in keys {
            let bytes = run.sortKeys[sortKey(of: order[Int(key.tag)])]
            writer.appendVariable(Int(key.tag))
            writer.appendVariable(bytes.count)
            writer.append(bytes)
            try passOn(to: spools.sortKeys)
        }
        try passOn(to: spools.sortKeys, atLeast: 1)
    }

    private func sortKey(of movie: Int) -> Range<Int> {
        Int(run.starts(movie).sortKeys)..<Int(run.ends[movie].sortKeys)
    }

    /// For each term, ascending by key, the length of its key, the key, the number of its postings, and the postings.
    private mutating func writePostings() throws(IndexError) {
        let filed = FiledOccurrences(run, order: order)
        for (place, number) in filed.terms.enumerated() {
            let key = run.terms.key(Int(number))
            let postings = filed.postings[Int(filed.starts[place])..<Int(filed.starts[place + 1])]
            writer.appendVariable(key.count)
            writer.append(key)
            writer.appendVariable(postings.count)
            let hasPlaces = key.first.flatMap(TermField.init(rawValue:))?.hasPositions ?? false
            PostingCodec.append(postings, hasPlaces: hasPlaces, to: &writer)
            try passOn(to: spools.postings)
        }
        try passOn(to: spools.postings, atLeast: 1)
    }

    /// For each movie the number of its titles; for each title kinds, shape, hashes and text.
    private mutating func writeTitles() throws(IndexError) {
        for movie in order {
            let titles = run.titles[Int(run.starts(movie).titles)..<Int(run.ends[movie].titles)]
            writer.appendVariable(titles.count)
            for title in titles { SpooledTitle.append(title, of: run.texts, to: &writer) }
            try passOn(to: spools.titles)
        }
        try passOn(to: spools.titles, atLeast: 1)
    }

    /// The hit documents, one behind the other; their lengths stand with the ranks.
    private mutating func writeHits() throws(IndexError) {
        for movie in order {
            let hit = UnsafeBufferPointer(rebasing: run.hits.bytes[hitRange(of: movie)])
            writer.append(hit)
            try passOn(to: spools.hits)
        }
        try passOn(to: spools.hits, atLeast: 1)
    }

    private func hitRange(of movie: Int) -> Range<Int> {
        Int(run.starts(movie).hits)..<Int(run.ends[movie].hits)
    }

    private mutating func passOn(to file: SpoolFile, atLeast count: Int = Self.pieceByteCount) throws(IndexError) {
        guard writer.count >= count else { return }
        try file.append(writer.bytes)
        writer.removeAll()
    }
}
