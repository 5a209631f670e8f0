/// Writes a run: everything in the order of the static rank, what is sorted by text in that order.
struct RunWriter {
    private let run: RunBuffer
    private let spools: RunSpools
    /// The movies of the run by static rank.
    private let order: [UInt32]

    init(_ run: RunBuffer, spools: RunSpools) {
        self.run = run
        self.spools = spools
        order = Self.order(run.ranks)
    }

    private static func order(_ ranks: [RankRecord]) -> [UInt32] {
        var entries = ranks.indices.map { movie in
            let rank = ranks[movie]
            return LongPrefix(
                prefix: .max - UInt64(bitPattern: max(0, rank.votes)), second: ~rank.rating,
                tag: UInt32(truncatingIfNeeded: movie))
        }
        RadixSort.sort(&entries) { left, right in
            left.second != right.second
                ? left.second < right.second : ranks[Int(left.tag)].precedes(ranks[Int(right.tag)])
        }
        return entries.map(\.tag)
    }

    /// Writes everything and says where.
    func write() throws(IndexError) -> RunExtents {
        let start = spools.ends
        try writeMovies()
        try writeSortKeys()
        try writePostings()
        return RunExtents(movieCount: order.count, start: start, end: spools.ends)
    }

    /// For each movie its rank with the length of its hit document, its titles, that document, and its column values.
    private func writeMovies() throws(IndexError) {
        let blocks = ColumnBlocks(columnCount: run.columns.names.count, movieCount: order.count)
        var values = [Double](repeating: 0, count: blocks.columnCount * ColumnBlocks.movieLimit)
        try run.records.bytes.withUnsafeBufferPointer { records throws(IndexError) in
            for block in 0..<blocks.count {
                let movies = blocks.movies(ofBlock: block)
                for place in movies {
                    let movie = Int(order[place])
                    try write(movie, UnsafeRawBufferPointer(records))
                    turn(movie, place - movies.lowerBound, of: movies.count, into: &values)
                }
                try values.withUnsafeBufferPointer { values throws(IndexError) in
                    let bytes = UnsafeRawBufferPointer(values).prefix(8 * blocks.columnCount * movies.count)
                    try spools.columns.append(UnsafeRawBufferPointer(rebasing: bytes))
                }
            }
        }
    }

    private func write(_ movie: Int, _ records: UnsafeRawBufferPointer) throws(IndexError) {
        let (start, end) = (Int(run.starts(movie).hit), run.ends[movie])
        try run.ranks[movie].append(to: spools.ranks)
        try spools.ranks.append(end.hitByteCount)
        try spools.titles.append(UnsafeRawBufferPointer(rebasing: records[start..<Int(end.titles)]))
        let hit = UnsafeRawBufferPointer(rebasing: records[Int(end.sortKey)..<Int(end.hit)])
        try spools.hits.appendVariable(hit.count)
        try spools.hits.append(hit)
    }

    /// Puts the values of a movie where its columns are.
    private func turn(_ movie: Int, _ place: Int, of count: Int, into values: inout [Double]) {
        let columnCount = run.columns.names.count
        run.columns.rows.withUnsafeBufferPointer { rows in
            values.withUnsafeMutableBufferPointer { values in
                for column in 0..<columnCount {
                    values[column &* count &+ place] = rows[movie &* columnCount &+ column]
                }
            }
        }
    }

    /// For each movie, ascending by key, its place in the run, the length of its key and the key.
    private func writeSortKeys() throws(IndexError) {
        var places = [UInt32](repeating: 0, count: order.count)
        for (place, movie) in order.enumerated() { places[Int(movie)] = UInt32(truncatingIfNeeded: place) }
        try run.records.bytes.withUnsafeBufferPointer { records throws(IndexError) in
            let key = { (movie: UInt32) in
                let end = run.ends[Int(movie)]
                return UnsafeBufferPointer(rebasing: records[Int(end.titles)..<Int(end.sortKey)])
            }
            var keys = run.sortKeys
            RadixSort.sort(&keys) { left, right in
                if left.second != right.second { return left.second < right.second }
                return key(left.tag).lexicographicallyPrecedes(key(right.tag))
            }
            for entry in keys {
                let key = key(entry.tag)
                try spools.sortKeys.appendVariable(Int(places[Int(entry.tag)]))
                try spools.sortKeys.appendVariable(key.count)
                try spools.sortKeys.append(UnsafeRawBufferPointer(key))
            }
        }
    }

    /// For each term, ascending by key, the length of its key, the key, the number of its postings, and the postings.
    private func writePostings() throws(IndexError) {
        let filed = FiledOccurrences(run, order: order)
        try filed.postings.withUnsafeBufferPointer { all throws(IndexError) in
            for (place, number) in filed.terms.enumerated() {
                let key = run.terms.key(Int(number))
                let postings = UnsafeBufferPointer(
                    rebasing: all[Int(filed.starts[place])..<Int(filed.starts[place + 1])])
                try spools.postings.appendVariable(key.count)
                try spools.postings.append(key)
                try spools.postings.appendVariable(postings.count)
                let hasPlaces = key.first.flatMap(TermField.init(rawValue:))?.hasPositions ?? false
                try PostingCodec.append(postings, hasPlaces: hasPlaces, to: spools.postings)
            }
        }
    }
}
