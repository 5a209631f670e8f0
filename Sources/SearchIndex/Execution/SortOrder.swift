import QueryLanguage

/// The order of hits by columns.
///
/// Movies without a value come last both ways; ties go by static rank.
struct SortOrder {
    /// The sort key that means relevance.
    static let relevanceKey = "relevance"

    /// A column to sort by.
    struct Criterion {
        var name: String
        var column: Column
        var isDescending: Bool
    }

    /// The columns, the most important first.
    let criteria: [Criterion]
    private let index: CompiledIndex

    /// The order of a request, or `nil` for relevance.
    ///
    /// Relevance is the default where there is text or a year hint to be relevant to, and c-rating elsewhere.
    init?(_ request: SearchRequest, _ plan: QueryPlan, index: CompiledIndex) {
        self.index = index
        var keys = request.sort.isEmpty ? request.query.sort : request.sort
        if keys.isEmpty {
            let isRelevant =
                plan.hasText || plan.hintYear != nil || plan.isIdentifier || !plan.literalTitles.isEmpty
            guard !isRelevant else { return nil }
            keys = [SortKey(name: SortColumn.rating.rawValue, descending: true)]
        }
        guard keys.first?.name != Self.relevanceKey else { return nil }
        criteria = keys.compactMap { key in
            index.columns[key.name].map { Criterion(name: key.name, column: $0, isDescending: key.descending) }
        }
    }

    /// The first `limit` documents of a set.
    ///
    /// - Complexity: O(matches), or O(limit × documents ÷ matches) where one column has a stored order.
    func first(_ limit: Int, of matches: DocumentSet) -> [UInt32] {
        if case .bitmap(let bitmap) = matches, criteria.count == 1, let criterion = criteria.first,
            let permutation = SortColumn(rawValue: criterion.name).map({ Permutation($0, of: index) })
        {
            return first(limit, of: bitmap, permutation, isDescending: criterion.isDescending)
        }
        var top = TopList<UInt32>(limit: limit, by: precedes)
        matches.forEach { top.insert($0) }
        return top.sorted()
    }

    private func first(_ limit: Int, of bitmap: Bitmap, _ permutation: Permutation, isDescending: Bool) -> [UInt32] {
        var documents: [UInt32] = []
        guard limit > 0 else { return documents }
        permutation.visit(descending: isDescending) { document in
            if document < index.documentCount, bitmap.contains(document) { documents.append(document) }
            return documents.count < limit
        }
        return documents
    }

    private func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
        for criterion in criteria {
            let (a, b) = (criterion.column.number(left), criterion.column.number(right))
            if a.isNaN != b.isNaN { return b.isNaN }
            if a != b, !a.isNaN { return criterion.isDescending ? a > b : a < b }
        }
        return left < right
    }
}
