/// Writes a run: everything in the order of the static rank, what is sorted by text in that order.
struct RunWriter {
    private let run: RunBuffer
    private let spools: RunSpools
    /// The movies of the run by static rank.
    private let order: [Int]

    init(_ run: RunBuffer, spools: RunSpools) {
        self.run = run
        self.spools = spools
        order = Self.order(run.ranks)
    }

    private static func order(_ ranks: [RankRecord]) -> [Int] {
        var entries = ranks.indices.map {
            KeyPrefix(prefix: .max - UInt64(bitPattern: max(0, ranks[$0].votes)), tag: UInt32(truncatingIfNeeded: $0))
        }
        RadixSort.sort(&entries) { ranks[Int($0)].precedes(ranks[Int($1)]) }
        return entries.map { Int($0.tag) }
    }

    /// Writes everything and says where.
    func write() throws(IndexError) -> RunExtents {
        let start = spools.ends
        try writeRanks()
        try writeColumns()
        try writeSortKeys()
        try writePostings()
        try writeTitles()
        try writeHits()
        return RunExtents(movieCount: order.count, start: start, end: spools.ends)
    }

    private func writeRanks() throws(IndexError) {
        for movie in order {
            try run.ranks[movie].append(to: spools.ranks)
            let (start, end) = (run.starts(movie), run.ends[movie])
            let elided = UInt32(truncatingIfNeeded: end.elidedHits &- start.elidedHits)
            try spools.ranks.append(end.hits &- start.hits &+ elided)
        }
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
    private func writeSortKeys() throws(IndexError) {
        try run.sortKeys.withUnsafeBufferPointer { bytes throws(IndexError) in
            let key = { (place: UInt32) in
                let movie = order[Int(place)]
                return UnsafeBufferPointer(
                    rebasing: bytes[Int(run.starts(movie).sortKeys)..<Int(run.ends[movie].sortKeys)])
            }
            var keys = order.indices.map { place in
                let place = UInt32(truncatingIfNeeded: place)
                return KeyPrefix(key(place), tag: place)
            }
            RadixSort.sort(&keys) { key($0).lexicographicallyPrecedes(key($1)) }
            for entry in keys {
                let key = key(entry.tag)
                try spools.sortKeys.appendVariable(Int(entry.tag))
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

    /// For each movie the number of its titles; for each title kinds, shape, hashes and text.
    private func writeTitles() throws(IndexError) {
        for movie in order {
            let titles = Int(run.starts(movie).titles)..<Int(run.ends[movie].titles)
            try spools.titles.appendVariable(titles.count)
            for title in titles { try SpooledTitle.append(run.titles[title], of: run.texts, to: spools.titles) }
        }
    }

    /// The length of each hit document and the document, with pieces; its full length stands with the rank.
    private func writeHits() throws(IndexError) {
        let hits = run.hits.bytes
        for movie in order {
            let hit = UnsafeBufferPointer(rebasing: hits[Int(run.starts(movie).hits)..<Int(run.ends[movie].hits)])
            try spools.hits.appendVariable(hit.count)
            try spools.hits.append(UnsafeRawBufferPointer(hit))
        }
    }
}
