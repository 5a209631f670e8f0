import TextAnalysis

/// The movies of one run, in the order they were added, until the memory given to them is used.
struct RunBuffer {
    /// Where each movie stands in the static rank.
    var ranks: [RankRecord] = []
    /// The end of each movie's titles, occurrences, hit document and sort key.
    var ends: [Ends] = []
    var titles: [PendingTitle] = []
    var occurrences: [Occurrence] = []
    var terms = TermInterner()
    /// The languages of titles, kept from run to run.
    var titleLanguages = TitleLanguages()
    var columns: ColumnBuilder
    /// The bytes of the titles, one behind the other.
    var texts: [UInt8] = []
    /// The hit documents, one behind the other, with pieces in place of what all have.
    let hits = JSONWriter()
    /// The keys to sort by title, one behind the other.
    var sortKeys: [UInt8] = []

    private var hasRoom = false

    /// Where what belongs to a movie ends.
    struct Ends {
        var titles: UInt32 = 0
        var occurrences: UInt32 = 0
        var hits: UInt32 = 0
        /// The bytes by which the hit documents so far are longer once their pieces are put back.
        var elidedHits: UInt64 = 0
        var sortKeys: UInt32 = 0
    }

    init(columns: ColumnBuilder) { self.columns = columns }

    /// Adds a movie.
    ///
    /// - Parameter number: its place among all movies in the order they were added.
    mutating func add(
        _ movie: IndexedMovie, as number: Int, _ analyzer: inout TextAnalyzer, _ places: ColumnPlaces,
        _ vocabulary: IndexVocabulary
    ) {
        addTitles(of: movie, &analyzer)
        addNames(of: movie, &analyzer)
        let categories = CategoryValues(movie.rating)
        addValues(of: movie, categories)
        addColumns(of: movie, categories, places, vocabulary)
        HitDocument.render(movie, categories, vocabulary, into: hits)
        endMovie(RankRecord(movie, added: number))
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
        titles.reserveCapacity(titles.count * factor)
        occurrences.reserveCapacity(occurrences.count * factor)
        texts.reserveCapacity(texts.count * factor)
        sortKeys.reserveCapacity(sortKeys.count * factor)
    }

    /// Ends the movie whose titles and terms were added last.
    private mutating func endMovie(_ rank: RankRecord) {
        ranks.append(rank)
        ends.append(
            Ends(
                titles: UInt32(titles.count), occurrences: UInt32(occurrences.count), hits: UInt32(hits.count),
                elidedHits: UInt64(hits.elidedByteCount), sortKeys: UInt32(sortKeys.count)))
    }

    /// Where what belongs to a movie begins: where the one before ends.
    func starts(_ movie: Int) -> Ends { movie == 0 ? Ends() : ends[movie - 1] }

    /// The bytes it takes, with what writing it takes besides.
    var byteCount: Int {
        let perMovie = MemoryLayout<RankRecord>.stride + MemoryLayout<Ends>.stride + 8 * columns.names.count + 16
        // Occurrences are filed under their terms before they are written: twice their bytes.
        return ranks.count * perMovie + titles.count * MemoryLayout<PendingTitle>.stride
            + occurrences.count * 2 * MemoryLayout<Occurrence>.stride + texts.count + hits.count + sortKeys.count
            + terms.byteCount
    }

    /// Forgets all movies and keeps the memory.
    mutating func removeAll() {
        ranks.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        titles.removeAll(keepingCapacity: true)
        occurrences.removeAll(keepingCapacity: true)
        terms.removeAll()
        columns.removeAll()
        texts.removeAll(keepingCapacity: true)
        hits.removeAll()
        sortKeys.removeAll(keepingCapacity: true)
    }
}
