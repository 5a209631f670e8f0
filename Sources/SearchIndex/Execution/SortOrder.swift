import QueryLanguage

/// The order of hits by columns.
///
/// Movies without a value come last both ways; ties go by static rank, which is the number of the document.
struct SortOrder: Sendable {
    /// The sort key that means relevance.
    static let relevanceKey = "relevance"

    /// A column to sort by.
    struct Criterion: Sendable {
        var name: String
        var column: Column
        var isDescending: Bool

        /// Whether places are made from values, so that a value of another index has one too, and not from what is
        /// stored, which is faster.
        var isByValue: Bool

        /// A number that rises as documents come later.
        @inline(__always)
        func place(_ document: UInt32) -> UInt64 {
            turned(isByValue ? Column.key(ofNumber: column.number(document)) : column.key(document))
        }

        /// The place of a value, if places are made from values; `nan` is none.
        func place(of value: Double) -> UInt64 { turned(Column.key(ofNumber: value)) }

        @inline(__always)
        private func turned(_ key: UInt64) -> UInt64 {
            isDescending && key != Column.missingKey ? Column.missingKey &- 1 &- key : key
        }
    }

    /// The columns, the most important first.
    let criteria: [Criterion]

    /// The order of a search, or `nil` for relevance.
    ///
    /// A cursor brings its own. Relevance is the default where there is text or a year hint to be relevant to, and
    /// c-rating elsewhere.
    init?(of run: SearchRun, _ columns: Columns) {
        var keys = run.request.options.sort.isEmpty ? run.request.query.sort : run.request.options.sort
        let after = run.request.options.after
        if let after {
            guard let own = after.sort else { return nil }
            keys = own
        } else if keys.isEmpty {
            guard !run.plan.isRelevant else { return nil }
            keys = [SortKey(name: SortColumn.rating.rawValue, descending: true)]
        }
        guard keys.first?.name != Self.relevanceKey else { return nil }
        var criteria: [Criterion] = []
        criteria.reserveCapacity(keys.count)
        for key in keys {
            guard let column = columns[key.name] else { continue }
            criteria.append(
                Criterion(name: key.name, column: column, isDescending: key.descending, isByValue: after != nil))
        }
        self.criteria = criteria
    }

    /// What orders a document, as far as the first column decides.
    @inline(__always)
    func order(_ document: UInt32) -> RankOrder {
        RankOrder(high: criteria.first?.place(document) ?? 0, low: UInt64(document))
    }

    /// Whether one document comes before another one.
    func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
        for criterion in criteria {
            let (a, b) = (criterion.place(left), criterion.place(right))
            if a != b { return a < b }
        }
        return left < right
    }
}
