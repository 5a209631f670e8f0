import Synchronization

/// How many documents of a genre have which value of a column, made when it is first asked for.
///
/// A genre and a range of years or ratings is what people browse by, and its count would be the one thing that takes
/// meeting all of both. Threads that need it at once make it twice and keep one.
final class GenreValueCounts: Sendable {
    /// The counts of one genre and one column.
    private final class Table: Sendable {
        /// For each stored number, the documents with a lower one.
        let below: [UInt32]

        init(_ list: DocumentList, _ column: Column, end: UInt32) {
            var counts = [UInt32](repeating: 0, count: Int(end) + 1)
            let valueCount = counts.count
            list.forEachBlock { documents, _ in
                for document in documents {
                    let key = column.key(document)
                    if key < valueCount { counts[Int(key)] &+= 1 }
                }
                return true
            }
            var sum: UInt32 = 0
            for index in counts.indices { (counts[index], sum) = (sum, sum &+ counts[index]) }
            below = counts
        }
    }

    private final class Place: Sendable {
        let made = AtomicLazyReference<Table>()
    }

    private let genres: GenreOrdinals
    private let places: [Place]

    init(_ genres: GenreOrdinals) {
        self.genres = genres
        places = (0..<genres.count * SortColumn.allCases.count).map { _ in Place() }
    }

    /// The documents of a genre whose value lies in an interval, or `nil` if that is not counted so: other terms, and
    /// columns whose values are not small numbers.
    ///
    /// - Complexity: O(log values) but for the first time, which visits the documents of the genre.
    func count(_ term: Term, _ column: Column, _ interval: ValueInterval, in index: CompiledIndex) -> Int? {
        let end = column.layout.missing
        guard let genre = genres.place(of: term), let key = column.key, column.layout.encoding.isInteger, end < 1 << 16
        else { return nil }
        let place = places[genre &* SortColumn.allCases.count &+ key.place]
        let table = place.made.load() ?? place.made.storeIfNil(Table(index.list(term), column, end: end))
        let raws = column.rawRange(interval)
        return Int(table.below[Int(raws.upperBound)] &- table.below[Int(raws.lowerBound)])
    }
}
