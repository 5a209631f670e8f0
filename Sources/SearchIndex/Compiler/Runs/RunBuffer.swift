import TextAnalysis

/// The movies of one run, in the order they were added, until the memory given to them is used.
///
/// They are written in another order, so what belongs to a movie lies together: a movie costs a few looks at memory.
struct RunBuffer {
    /// Where each movie stands in the static rank.
    var ranks: [RankRecord] = []
    /// The end of each movie's record, of its parts and of its occurrences.
    var ends: [Ends] = []
    var occurrences: [Occurrence] = []
    var terms = TermInterner()
    /// The languages of titles, kept from run to run.
    var titleLanguages = TitleLanguages()
    var columns: ColumnBuilder
    /// The titles of each movie as its run will hold them, the key to sort by title and the hit document with its pieces.
    var records = ByteWriter()
    /// The beginning of the key that each movie is sorted under as a title.
    var sortKeys: [LongPrefix] = []
    /// The key that the movie being added is sorted under.
    var sortKey: [UInt8] = []
    /// The numbers of the flags' terms, by place in ``MovieFlag``.
    var flagTerms: [UInt32?] = []
    /// The hit document of the movie being added.
    private let hit = JSONWriter()
    private var hasRoom = false

    /// Where what belongs to a movie ends.
    struct Ends {
        var occurrences: UInt32 = 0
        /// In the records.
        var titles: UInt32 = 0
        var sortKey: UInt32 = 0
        var hit: UInt32 = 0
        /// The length of the hit document once its pieces are put back.
        var hitByteCount: UInt32 = 0
    }

    init(columns: ColumnBuilder) { self.columns = columns }

    /// Adds a movie.
    ///
    /// - Parameter number: its place among all movies in the order they were added.
    mutating func add(
        _ movie: IndexedMovie, as number: Int, _ analyzer: inout TextAnalyzer, _ places: ColumnPlaces,
        _ vocabulary: IndexVocabulary
    ) {
        var end = Ends()
        addTitles(of: movie, &analyzer)
        end.titles = UInt32(truncatingIfNeeded: records.count)
        addSortKey()
        end.sortKey = UInt32(truncatingIfNeeded: records.count)
        addNames(of: movie, &analyzer)
        let categories = CategoryValues(movie.rating)
        addValues(of: movie, categories)
        addColumns(of: movie, categories, places, vocabulary)
        hit.removeAll()
        HitDocument.render(movie, categories, vocabulary, into: hit)
        records.append(hit.bytes)
        end.hit = UInt32(truncatingIfNeeded: records.count)
        end.hitByteCount = UInt32(truncatingIfNeeded: hit.count + hit.elidedByteCount)
        end.occurrences = UInt32(truncatingIfNeeded: occurrences.count)
        ends.append(end)
        ranks.append(RankRecord(movie, added: number))
    }

    private mutating func addSortKey() {
        sortKey.withUnsafeBufferPointer {
            sortKeys.append(LongPrefix($0, tag: UInt32(truncatingIfNeeded: ends.count)))
        }
        records.append(sortKey)
    }

    /// Whether it takes so many bytes. Makes room for that many when it has a sixteenth of them, so that no array is
    /// moved when it is large.
    mutating func isFull(_ limit: Int) -> Bool {
        let byteCount = byteCount
        if !hasRoom, byteCount >= max(limit / 16, 1) {
            makeRoom(limit / max(byteCount, 1) + 2)
            hasRoom = true
        }
        return byteCount >= limit
    }

    private mutating func makeRoom(_ factor: Int) {
        ranks.reserveCapacity(ranks.count * factor)
        ends.reserveCapacity(ends.count * factor)
        occurrences.reserveCapacity(occurrences.count * factor)
        records.reserveCapacity(records.count * factor)
        sortKeys.reserveCapacity(sortKeys.count * factor)
        columns.reserveCapacity(columns.rows.count * factor)
    }

    /// Where what belongs to a movie begins: where the one before ends.
    @inline(__always)
    func starts(_ movie: Int) -> Ends { movie == 0 ? Ends() : ends[movie - 1] }

    /// The bytes it takes, with what writing it takes besides.
    var byteCount: Int {
        let perMovie =
            MemoryLayout<RankRecord>.stride + MemoryLayout<Ends>.stride + 8 * columns.names.count
            + 3 * MemoryLayout<LongPrefix>.stride
        // Occurrences are filed under their terms before they are written: twice their bytes.
        return ranks.count * perMovie + occurrences.count * 2 * MemoryLayout<Occurrence>.stride + records.count
            + terms.byteCount
    }

    /// Forgets all movies and keeps the memory.
    mutating func removeAll() {
        ranks.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        occurrences.removeAll(keepingCapacity: true)
        terms.removeAll()
        columns.removeAll()
        records.removeAll()
        sortKeys.removeAll(keepingCapacity: true)
        flagTerms.removeAll(keepingCapacity: true)
    }
}
