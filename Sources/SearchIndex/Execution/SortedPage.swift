/// Finds the first documents of a set under columns.
///
/// One column with a stored order is walked while that meets matches often enough; otherwise every match is looked at.
struct SortedPage {
    let order: SortOrder
    let evaluator: Evaluator
    /// The place of the last hit of the page before, if there was one.
    let after: After?

    /// Where the page begins: behind a value in each column and, where they are equal, at a document.
    struct After {
        var places: [UInt64]
        var document: UInt32
    }

    private var scratch: SearchScratch { evaluator.scratch }

    /// The first `limit` documents of `matches`.
    ///
    /// - Complexity: O(matches), or O(limit × documents ÷ matches) where a stored order is walked.
    func first(_ limit: Int, of matches: DocumentSet, count: Int) -> [UInt32] {
        guard limit > 0, count > 0 else { return [] }
        let limit = min(limit, count)
        if order.criteria.isEmpty { return inStaticOrder(limit, of: matches) }
        guard order.criteria.count == 1 else { return byAll(limit, of: matches, count) }
        if matches.form != .list, let criterion = order.criteria.first,
            limit &* documentCount / count &* 4 < count,
            let key = SortColumn(rawValue: criterion.name)
        {
            return walk(Permutation(key, of: evaluator.index), limit, of: matches, criterion)
        }
        return byFirst(limit, of: matches).map(\.document)
    }

    private var documentCount: Int { evaluator.documentCount }

    private var start: RankOrder {
        after.map { RankOrder(high: $0.places.first ?? 0, low: UInt64($0.document)) } ?? .first
    }

    private func inStaticOrder(_ limit: Int, of matches: DocumentSet) -> [UInt32] {
        var documents: [UInt32] = []
        let first = after?.document ?? 0
        matches.visit(wordCount: scratch.wordCount, documentCount: documentCount) { document in
            if document >= first { documents.append(document) }
            return documents.count < limit
        }
        return documents
    }

    /// The first documents by the first column alone, which is the whole order if there is but one.
    private func byFirst(_ limit: Int, of matches: DocumentSet) -> [RankOrder] {
        var top = TopDocuments(limit: limit, from: start, scratch)
        if scratch.budget.spend(scratch.count(matches)) {
            scratch.forEach(matches) { top.insert(order.order($0)) }
        }
        return top.sorted()
    }

    private func walk(
        _ permutation: Permutation, _ limit: Int, of matches: DocumentSet, _ criterion: SortOrder.Criterion
    ) -> [UInt32] {
        var top = TopDocuments(limit: limit, from: start, scratch)
        permutation.visit(descending: criterion.isDescending) { document in
            guard document < documentCount, scratch.budget.spend(2) else { return !scratch.budget.isExhausted }
            guard matches.contains(document) else { return true }
            let order = RankOrder(high: criterion.place(document), low: UInt64(document))
            if top.isFull, order.high > top.last.high { return false }
            top.insert(order)
            return true
        }
        return top.sorted().map(\.document)
    }

    /// Under several columns: those that the first one puts first, ties with the last of them included, then by all.
    private func byAll(_ limit: Int, of matches: DocumentSet, _ count: Int) -> [UInt32] {
        guard scratch.budget.spend(2 &* count) else { return [] }
        let rest = after == nil ? matches : scratch.filter(matches) { isAfter($0) }
        var top = TopDocuments(limit: limit, scratch)
        scratch.forEach(rest) { top.insert(RankOrder(high: order.criteria[0].place($0), low: UInt64($0))) }
        guard top.count > 0 else { return [] }
        let last = top.last.high
        let first = scratch.filter(rest) { order.criteria[0].place($0) <= last }
        return Array(first.list.sorted(by: order.precedes).prefix(limit))
    }

    private func isAfter(_ document: UInt32) -> Bool {
        guard let after else { return true }
        for (criterion, place) in zip(order.criteria, after.places) {
            let own = criterion.place(document)
            if own != place { return own > place }
        }
        return document >= after.document
    }
}
