import MovieModel
import QueryLanguage

/// One search on its way: what was asked, what it is planned as, and where its sets live.
///
/// Its matches are found when somebody needs them: the count and the first documents of many queries are stored.
final class SearchRun {
    let request: SearchRequest
    let evaluator: Evaluator
    let plan: QueryPlan
    /// The documents whose title equals the whole query.
    let literal: DocumentSet
    /// The one typed word that is all it asks for, if it is.
    let onlyTerm: Term?
    /// The number of matches, if it is known without finding them.
    private let storedCount: Int?
    private var foundMatches: DocumentSet?
    /// The matches that are known of where nobody counted them.
    private var seenCount = 0

    private var index: CompiledIndex { evaluator.index }
    private var scratch: SearchScratch { evaluator.scratch }

    /// Plans a request, again where the first plan finds too little.
    init(_ request: SearchRequest, _ evaluator: Evaluator) {
        self.request = request
        self.evaluator = evaluator
        let index = evaluator.index
        var plan = Planner.plan(request, evaluator)
        var onlyTerm = plan.root.onlyTerm
        var count = onlyTerm?.documentCount ?? plan.root.storedCount(in: index)
        if plan.settledFrom > 0 {
            let documents = count == nil ? evaluator.documents(plan.root) : nil
            if let documents { count = evaluator.scratch.count(documents) }
            if count ?? 0 < plan.settledFrom {
                plan = Planner.settled(request, evaluator)
                onlyTerm = plan.root.onlyTerm
                count = plan.root.storedCount(in: index)
            } else if plan.literalTitles.isEmpty {
                foundMatches = documents
            }
        }
        if evaluator.scratch.budget.isExhausted { plan.forgetReports() }
        literal = plan.literalTitles.isEmpty ? .empty : Self.literal(plan, evaluator)
        storedCount = literal.isKnownEmpty ? count : nil
        self.onlyTerm = onlyTerm
        self.plan = consume plan
    }

    /// The documents that match.
    var matches: DocumentSet {
        if let foundMatches { return foundMatches }
        var found = evaluator.documents(plan.root)
        if !literal.isKnownEmpty {
            var union = SetUnion(scratch)
            union.insert(found)
            union.insert(literal)
            found = union.result()
        }
        foundMatches = found
        return found
    }

    /// The number of matches; if nobody asked for it, as many as were come upon.
    var total: Int {
        if let storedCount { return storedCount }
        if foundMatches == nil, !request.options.countsTotal, request.options.facets.isEmpty { return seenCount }
        return scratch.count(matches)
    }

    private static func literal(_ plan: QueryPlan, _ evaluator: Evaluator) -> DocumentSet {
        let documents = Set(plan.literalTitles.map(evaluator.index.titles.document(ofTitle:)))
        return evaluator.scratch.list(documents.sorted())
    }

    // MARK: The page

    /// The hits of the page asked for and where the next one begins.
    func page() -> (hits: [Hit], next: SearchCursor?) {
        let (offset, wanted) = (request.options.offset, request.options.limit)
        guard wanted > 0, offset < index.documentCount, storedCount != 0 else { return ([], nil) }
        let end = offset.addingReportingOverflow(wanted)
        let limit = end.overflow ? index.documentCount : min(end.partialValue, index.documentCount)
        let after = request.options.after
        guard let order = SortOrder(of: self, index.columns) else {
            let (found, ranker) = RankedPage(run: self, evaluator: evaluator, start: index.start(after)).first(
                limit + 1)
            seenCount = found.count
            let page = found.prefix(limit).dropFirst(offset)
            let hits = hits(page.map(\.document)[...], ranker)
            let isLast = found.count <= limit && hits.seen == page.count
            return (hits.hits, isLast ? nil : page.prefix(hits.seen).last.map(index.cursor(behind:)))
        }
        let found = SortedPage(order: order, evaluator: evaluator, after: index.after(after, order))
            .first(limit + 1, of: self)
        seenCount = found.count
        let page = found.prefix(limit).dropFirst(offset)
        let hits = hits(page, nil)
        let isLast = found.count <= limit && hits.seen == page.count
        return (hits.hits, isLast ? nil : page.prefix(hits.seen).last.map { index.cursor(behind: $0, order) })
    }

    /// Whether the page may be found without the set of all matches.
    var isFree: Bool {
        foundMatches == nil && literal.isKnownEmpty && (storedCount != nil || !request.options.countsTotal)
            && request.options.facets.isEmpty
    }

    /// The units of work of a hit.
    private static let hitUnits = 128

    /// Whether there is time for another hit; as many as a page may have are always made.
    private func hasTime(forHit number: Int) -> Bool {
        number < Limits.pageSize || scratch.budget.spend(Self.hitUnits)
    }

    /// The hits of documents, in their order, and how many documents were seen before the time was over.
    private func hits(_ documents: ArraySlice<UInt32>, _ ranker: Ranker?) -> (hits: [Hit], seen: Int) {
        var hits: [Hit] = []
        var seen = 0
        hits.reserveCapacity(documents.count)
        let (explains, highlights) = (request.options.explain, request.options.highlights)
        guard explains || highlights && (plan.hasText || plan.isIdentifier || !literal.isKnownEmpty) else {
            for document in documents {
                guard hasTime(forHit: seen) else { break }
                seen += 1
                guard let id = index.movies.id(of: document) else { continue }
                hits.append(Hit(id, document: document, of: index, match: nil, explanation: nil))
            }
            return (hits, seen)
        }
        let ranker = ranker ?? Ranker(plan, within: evaluator.scratch.list(documents.sorted()), evaluator)
        let report = MatchReport(evaluator: evaluator, plan: plan)
        for document in documents {
            guard hasTime(forHit: seen) else { break }
            seen += 1
            guard let id = index.movies.id(of: document) else { continue }
            let key = ranker.key(document)
            hits.append(
                Hit(
                    id, document: document, of: index, match: highlights ? report.match(key) : nil,
                    explanation: explains ? RankExplanation(key, in: index.columns, id: id.number) : nil))
        }
        return (hits, seen)
    }
}
