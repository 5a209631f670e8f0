import Synchronization

/// The first documents of each genre in each stored order, made when they are first asked for.
///
/// People browse a genre by what is best or newest of it, narrowed by years. In the order of all documents most steps
/// would go past other genres. Threads that need an order at once make it twice and keep one.
final class GenreOrders: Sendable {
    /// The first documents of one genre in one order.
    final class Order: Sendable {
        /// The documents.
        let documents: [UInt32]
        /// Whether they are all that the genre has.
        let isComplete: Bool

        /// - Parameters:
        ///   - words: the bitmap of the genre.
        ///   - count: the documents of the genre.
        ///   - limit: the documents to keep.
        init(
            _ permutation: Permutation, isDescending: Bool, _ words: UnsafeBufferPointer<UInt64>, count: Int,
            limit: Int = GenreOrders.documentCount
        ) {
            var found: [UInt32] = []
            let wanted = min(count, limit)
            found.reserveCapacity(wanted)
            permutation.visit(descending: isDescending) { document in
                guard Int(document >> 6) < words.count else { return false }
                if words[Int(document >> 6)] &>> UInt64(document & 63) & 1 == 1 { found.append(document) }
                return found.count < wanted
            }
            documents = found
            isComplete = found.count == count
        }
    }

    private final class Place: Sendable {
        let made = AtomicLazyReference<Order>()
    }

    /// The documents kept of an order.
    static let documentCount = 8_192

    private let genres: GenreOrdinals
    private let places: [Place]

    init(_ genres: GenreOrdinals) {
        self.genres = genres
        places = (0..<genres.count * SortColumn.allCases.count * 2).map { _ in Place() }
    }

    /// The first documents of a genre; `nil` for another term, and for a genre of so few movies that they are not a
    /// bitmap.
    ///
    /// - Complexity: O(1) but for the first time, which visits documents of all genres until enough are found.
    func order(
        of term: Term, by key: SortColumn, _ permutation: Permutation, isDescending: Bool, in index: CompiledIndex
    ) -> Order? {
        guard let genre = genres.place(of: term), let words = index.list(term).words else { return nil }
        let place = places[(genre &* SortColumn.allCases.count &+ key.place) &* 2 &+ (isDescending ? 1 : 0)]
        return place.made.load()
            ?? place.made.storeIfNil(Order(permutation, isDescending: isDescending, words, count: term.documentCount))
    }
}
