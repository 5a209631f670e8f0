/// Cursors and the index they are made from and used on.
extension CompiledIndex {
    /// A cursor behind a document, under relevance.
    func cursor(behind order: RankOrder) -> SearchCursor {
        SearchCursor(
            generation: generation,
            position: .relevance(high: order.high, prior: UInt32(truncatingIfNeeded: order.low >> 32)),
            last: staticTuple(order.document))
    }

    /// A cursor behind a document, under columns.
    func cursor(behind document: UInt32, _ order: SortOrder) -> SearchCursor {
        let criteria = order.criteria.map {
            SearchCursor.Criterion(
                name: $0.name, isDescending: $0.isDescending, value: $0.column.value(document))
        }
        return SearchCursor(generation: generation, position: .columns(criteria), last: staticTuple(document))
    }

    /// Where relevance goes on behind a cursor.
    func start(_ cursor: SearchCursor?) -> RankOrder {
        guard let cursor, case .relevance(let high, let prior) = cursor.position else { return .first }
        let document = firstDocument(behind: cursor.last)
        guard document < documentCount else { return RankOrder(high: high, low: UInt64(prior) << 32 | 0xFFFF_FFFF) }
        return RankOrder(high: high, low: UInt64(prior) << 32 | UInt64(document))
    }

    /// Where columns go on behind a cursor.
    func after(_ cursor: SearchCursor?, _ order: SortOrder) -> SortedPage.After? {
        guard let cursor, case .columns(let criteria) = cursor.position else { return nil }
        let places = order.criteria.map { criterion in
            let value = criteria.first { $0.name == criterion.name }?.value
            return criterion.place(of: value ?? .nan)
        }
        return SortedPage.After(places: places, document: UInt32(clamping: firstDocument(behind: cursor.last)))
    }

    /// The number of the first document behind a static rank.
    ///
    /// - Complexity: O(log documents).
    private func firstDocument(behind tuple: SearchCursor.StaticTuple) -> Int {
        var (low, high) = (0, documentCount)
        while low < high {
            let middle = (low + high) / 2
            if tuple.precedes(staticTuple(UInt32(middle))) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func staticTuple(_ document: UInt32) -> SearchCursor.StaticTuple {
        SearchCursor.StaticTuple(
            votes: columns[.votes].value(document) ?? 0, rating: columns[.rating].value(document) ?? 0,
            year: columns[.year].value(document) ?? -.infinity, id: movies.number(of: document))
    }
}
