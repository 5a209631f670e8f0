import MovieModel

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

    /// A stored order is walked if that is likely to take no more steps than these, and given up after more than those.
    private static let (expectedSteps, mostSteps) = (1_024, 3_072)
    /// Matches that are fewer than this part of all documents are simply found.
    private static let rareShare = 512

    private var scratch: SearchScratch { evaluator.scratch }

    /// The first `limit` documents of a search.
    ///
    /// - Complexity: O(limit) where they are stored, O(limit × documents ÷ matches) where a stored order is walked,
    ///   O(documents / 64) where they are found within a level of it, else O(matches).
    func first(_ limit: Int, of run: SearchRun) -> UnsafeBufferPointer<UInt32> {
        if let stored = stored(limit, of: run) { return stored }
        if run.isFree, run.plan.root.cost(documentCount) >= documentCount / Self.rareShare,
            let found = inGenre(limit, of: run.plan) ?? walk(limit, testing: run.plan) ?? inLevels(limit, of: run.plan)
        {
            return found
        }
        let matches = run.matches
        let count = scratch.count(matches)
        guard limit > 0, count > 0 else { return DocumentSet.empty.list }
        let limit = min(limit, count)
        if order.criteria.isEmpty { return inStaticOrder(limit, of: matches) }
        guard order.criteria.count == 1, limit <= Limits.pagedHits else {
            return kept(byAll(limit, of: matches, count))
        }
        if let found = walk(limit, matches, count) ?? inLevels(limit, of: matches, count) { return found }
        return documents(byFirst(limit, of: matches))
    }

    /// The stored order of the one column.
    private var storedOrder: (key: SortColumn, permutation: Permutation)? {
        guard order.criteria.count == 1, let key = order.criteria[0].column.key else { return nil }
        let permutation = evaluator.index.permutations[key]
        return permutation.isComplete ? (key, permutation) : nil
    }

    private var permutation: Permutation? { storedOrder?.permutation }

    /// The best documents by c-rating that are stored of a word or prefix, if it is all the search asks for.
    private func stored(_ limit: Int, of run: SearchRun) -> UnsafeBufferPointer<UInt32>? {
        guard after == nil, order.criteria.count == 1, order.criteria[0].isDescending,
            order.criteria[0].column.key == .rating, run.literal.isKnownEmpty, run.plan.conditions.count == 1,
            let top = storedTop(run), top.documents.count >= min(limit, top.count)
        else { return nil }
        return UnsafeBufferPointer(rebasing: top.documents.prefix(limit))
    }

    private func storedTop(_ run: SearchRun) -> (documents: UnsafeBufferPointer<UInt32>, count: Int)? {
        guard let term = run.onlyTerm else { return storedTop(run.plan.root) }
        return evaluator.index.tops.byRating(term).map { ($0, term.documentCount) }
    }

    private func storedTop(_ node: PlanNode) -> (documents: UnsafeBufferPointer<UInt32>, count: Int)? {
        switch node {
        case .expansion(let expansion):
            return expansion.stored.map { ($0.byRating, $0.documentCount) }
        case .all(let nodes), .any(let nodes): return nodes.count == 1 ? storedTop(nodes[0]) : nil
        default: return nil
        }
    }

    // MARK: Walks

    /// The first documents found by walking the stored order and testing each, if that is soon done.
    private func walk(_ limit: Int, testing plan: QueryPlan) -> UnsafeBufferPointer<UInt32>? {
        guard let permutation, let test = DocumentTest(plan.conditions, evaluator), !test.isEmpty else { return nil }
        guard Double(limit) <= test.share * Double(Self.expectedSteps) else { return nil }
        return walk(permutation, limit) { test.holds($0) }
    }

    /// The first documents of a genre that meet the other conditions, found by walking the genre's own order, if that is
    /// soon done.
    private func inGenre(_ limit: Int, of plan: QueryPlan) -> UnsafeBufferPointer<UInt32>? {
        guard let (key, permutation) = storedOrder, let (place, term) = plan.genre,
            let test = DocumentTest(plan.conditions, besides: place, evaluator),
            Double(limit) <= test.share * Double(Self.mostSteps),
            let own = evaluator.index.genreOrders.order(
                of: term, by: key, permutation, isDescending: order.criteria[0].isDescending, in: evaluator.index),
            scratch.budget.spend(2 &* Self.mostSteps)
        else { return nil }
        let found = scratch.list(capacity: limit) { list in
            var count = 0
            own.documents.withUnsafeBufferPointer { documents in
                for document in documents where test.holds(document) && isAfter(document) {
                    list[count] = document
                    count &+= 1
                    if count == limit { return }
                }
            }
            return count
        }
        return own.isComplete || found.knownCount == limit ? found.list : nil
    }

    /// The first documents found by walking the stored order, if matches are so many that this is soon done.
    private func walk(_ limit: Int, _ matches: DocumentSet, _ count: Int) -> UnsafeBufferPointer<UInt32>? {
        guard matches.form != .list, let permutation, limit &* documentCount / count <= Self.expectedSteps else {
            return nil
        }
        return walk(permutation, limit) { matches.contains($0) }
    }

    // MARK: Levels

    /// The first documents of a plan, found within a level of the stored order; `nil` if no level is likely to have
    /// enough, or finding all matches is as fast.
    private func inLevels(_ limit: Int, of plan: QueryPlan) -> UnsafeBufferPointer<UInt32>? {
        return inLevels(limit, of: evaluator.estimatedCount(plan.root)) {
            evaluator.documents(plan.root, within: $0.borrowed)
        }
    }

    /// The first documents of a set, found within a level of the stored order.
    private func inLevels(_ limit: Int, of matches: DocumentSet, _ count: Int) -> UnsafeBufferPointer<UInt32>? {
        inLevels(limit, of: count) { scratch.intersection($0.borrowed, matches.borrowed) }
    }

    /// The first documents of about `count` matches, which `found` finds within a level.
    ///
    /// A level is worth a look if it holds twice as many of them as are wanted, did they lie anywhere.
    private func inLevels(
        _ limit: Int, of count: Int, _ found: (DocumentSet) -> DocumentSet
    ) -> UnsafeBufferPointer<UInt32>? {
        guard let (key, permutation) = storedOrder else { return nil }
        for (level, part) in OrderLevels.documentsPerMember.enumerated() where count / part > 2 &* limit {
            let members = evaluator.index.orderLevels.documents(
                level, of: key, permutation, isDescending: order.criteria[0].isDescending)
            guard let members else { return nil }
            let first = found(members)
            guard scratch.count(first) >= limit else { continue }
            let orders = byFirst(limit, of: first)
            scratch.recycle(first)
            if orders.count == limit { return documents(orders) }
        }
        return nil
    }

    private var documentCount: Int { evaluator.documentCount }

    private var start: RankOrder {
        after.map { RankOrder(high: $0.places.first ?? 0, low: UInt64($0.document)) } ?? .first
    }

    private func inStaticOrder(_ limit: Int, of matches: DocumentSet) -> UnsafeBufferPointer<UInt32> {
        let first = after?.document ?? 0
        return scratch.list(capacity: limit) { list in
            var count = 0
            matches.visit(wordCount: scratch.wordCount, documentCount: documentCount) { document in
                if document >= first {
                    list[count] = document
                    count &+= 1
                }
                return count < limit
            }
            return count
        }.list
    }

    /// Documents of an array, in memory of the search.
    private func kept(_ documents: [UInt32]) -> UnsafeBufferPointer<UInt32> {
        let list = scratch.allocate(documents.count, of: UInt32.self)
        for (place, document) in documents.enumerated() { list[place] = document }
        return UnsafeBufferPointer(start: list, count: documents.count)
    }

    /// The documents of orders, in memory of the search.
    private func documents(_ orders: UnsafeBufferPointer<RankOrder>) -> UnsafeBufferPointer<UInt32> {
        let list = scratch.allocate(orders.count, of: UInt32.self)
        for (place, order) in orders.enumerated() { list[place] = order.document }
        return UnsafeBufferPointer(start: list, count: orders.count)
    }

    /// The first documents by the first column alone, which is the whole order if there is but one.
    private func byFirst(_ limit: Int, of matches: DocumentSet) -> UnsafeBufferPointer<RankOrder> {
        var top = TopDocuments(limit: limit, from: start, scratch)
        if scratch.budget.spend(scratch.count(matches)) { offer(scratch.listed(matches), to: &top) }
        return top.sorted()
    }

    /// Offers every document, passing over those whose stored number is surely too small where that can be seen.
    private func offer(_ matches: DocumentSet, to top: inout TopDocuments) {
        let criterion = order.criteria[0]
        guard criterion.isDescending, !criterion.isByValue, case .shorts(let values) = criterion.column.raw else {
            scratch.forEach(matches) { top.insert(RankOrder(high: criterion.place($0), low: UInt64($0))) }
            return
        }
        var least: UInt16 = 0
        scratch.forEach(matches) { document in
            let stored = values.loadUnaligned(fromByteOffset: Int(document) &* 2, as: UInt16.self)
            guard UInt16(littleEndian: stored) >= least else { return }
            top.insert(RankOrder(high: criterion.place(document), low: UInt64(document)))
            guard top.isFull, top.last.high < Column.missingKey else { return }
            least = UInt16(truncatingIfNeeded: Column.missingKey &- 1 &- top.last.high)
        }
    }

    /// The first documents of a stored order that pass a test; `nil` if many steps did not reach them.
    @inline(__always)
    private func walk(
        _ permutation: Permutation, _ limit: Int, _ isIncluded: (UInt32) -> Bool
    ) -> UnsafeBufferPointer<UInt32>? {
        guard scratch.budget.spend(2 &* Self.mostSteps) else { return nil }
        let end = documentCount
        var stepsLeft = Self.mostSteps
        let found = scratch.list(capacity: min(limit, Self.mostSteps)) { list in
            var count = 0
            permutation.visit(descending: order.criteria[0].isDescending) { document in
                stepsLeft &-= 1
                guard stepsLeft >= 0 else { return false }
                guard document < end, isIncluded(document), isAfter(document) else { return true }
                list[count] = document
                count &+= 1
                return count < limit
            }
            return count
        }
        return stepsLeft >= 0 ? found.list : nil
    }

    /// Under several columns, or very many: those that the first one puts first, and among the ties with the last of
    /// them as many as are missing, found by the next column in the same way.
    private func byAll(_ limit: Int, of matches: DocumentSet, _ count: Int) -> [UInt32] {
        guard scratch.budget.spend(2 &* count) else { return [] }
        var rest = after == nil ? matches : scratch.filter(matches) { isAfter($0) }
        var found: [UInt32] = []
        for (level, criterion) in order.criteria.enumerated() {
            guard scratch.budget.spend(Self.criterionUnits &* scratch.count(rest)) else { break }
            guard limit - found.count < scratch.count(rest) else {
                scratch.forEach(rest) { found.append($0) }
                break
            }
            var top = TopDocuments(limit: limit - found.count, scratch)
            scratch.forEach(rest) { top.insert(RankOrder(high: criterion.place($0), low: UInt64($0))) }
            let (last, isLastLevel) = (top.last.high, level + 1 == order.criteria.count)
            found += top.unsorted.lazy.filter { $0.high < last || isLastLevel }.map(\.document)
            rest = scratch.filter(rest) { criterion.place($0) == last }
        }
        return inOrder(found)
    }

    /// The units of work of the place of a document in one column.
    private static let criterionUnits = 4

    /// Ends a sort.
    private struct TimeIsOver: Error {}

    /// Documents in the order of all columns; fewer of them, if the time is over before they are sorted.
    private func inOrder(_ documents: [UInt32]) -> [UInt32] {
        func sorted(_ documents: ArraySlice<UInt32>) throws -> [UInt32] {
            try documents.sorted { left, right in
                guard scratch.budget.spend(Self.criterionUnits) || documents.count <= Limits.pageSize else {
                    throw TimeIsOver()
                }
                return order.precedes(left, right)
            }
        }
        return (try? sorted(documents[...])) ?? (try? sorted(documents.prefix(Limits.pageSize))) ?? []
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
