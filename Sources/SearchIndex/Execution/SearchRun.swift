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
    @exclusivity(unchecked)
    private var foundMatches: DocumentSet?
    /// The matches that are known of where nobody counted them.
    @exclusivity(unchecked)
    private var seenCount = 0

    private var index: CompiledIndex { evaluator.index }
    private var scratch: SearchScratch { evaluator.scratch }

    /// Plans a request, again where the first plan finds too little.
    init(_ request: consuming SearchRequest, _ evaluator: Evaluator) {
        let index = evaluator.index
        var foundMatches: DocumentSet?
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
        self.foundMatches = foundMatches
        self.plan = plan
        self.evaluator = evaluator
        self.request = request
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

    /// The hits of a page and, if more follow, where it ended.
    struct Page {
        var hits = Hits()
        var end: PageEnd?
    }

    /// The page asked for.
    func page() -> Page {
        let (offset, wanted) = (request.options.offset, request.options.limit)
        guard wanted > 0, offset < index.documentCount, storedCount != 0 else { return Page() }
        let sum = offset.addingReportingOverflow(wanted)
        let limit = sum.overflow ? index.documentCount : min(sum.partialValue, index.documentCount)
        let after = request.options.after
        guard let order = SortOrder(of: self, index.columns) else {
            let start = after == nil ? .first : index.start(after)
            let (found, ranker) = RankedPage(run: self, evaluator: evaluator, start: start).first(limit + 1)
            return page(found, offset..<limit, ranker, document: \.document) { .relevance($0) }
        }
        let found = SortedPage(order: order, evaluator: evaluator, after: after.flatMap { index.after($0, order) })
            .first(limit + 1, of: self)
        return page(found, offset..<limit, nil, document: \.self) { .columns($0, order) }
    }

    /// The page of the documents at some places of those found, of which one more than the page takes was wanted.
    private func page<Order>(
        _ found: UnsafeBufferPointer<Order>, _ places: Range<Int>, _ ranker: Ranker?, document: (Order) -> UInt32,
        end: (Order) -> PageEnd
    ) -> Page {
        seenCount = found.count
        let shown = UnsafeBufferPointer(rebasing: found[places.clamped(to: 0..<found.count)])
        let (hits, seen) = hits(shown.count, ranker) { document(shown[$0]) }
        guard seen > 0, found.count > places.upperBound || seen < shown.count else { return Page(hits: hits) }
        let end = end(shown[seen - 1])
        if index.sections.isLazy { _ = end.cursor(in: index) }  // Damage must show before the search is over.
        return Page(hits: hits, end: end)
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
    private func hits(_ count: Int, _ ranker: Ranker?, _ document: (Int) -> UInt32) -> (hits: Hits, seen: Int) {
        let movies = index.movies
        var entries: [Hits.Entry] = []
        var seen = 0
        entries.reserveCapacity(count)
        while seen < count, hasTime(forHit: seen) {
            let document = document(seen)
            seen += 1
            guard let id = movies.id(of: document) else { continue }
            entries.append(Hits.Entry(movieID: id, document: document))
            // Damage must show before the search is over.
            if index.sections.isLazy { _ = index.documents.view(document) }
        }
        return (Hits(entries, details(of: entries, ranker), of: index), seen)
    }

    /// What is told of each hit, if anything is.
    private func details(of entries: [Hits.Entry], _ ranker: Ranker?) -> [Hits.Detail] {
        let (explains, highlights) = (request.options.explain, request.options.highlights)
        guard explains || highlights && (plan.hasText || plan.isIdentifier || !literal.isKnownEmpty) else { return [] }
        let ranker =
            ranker ?? Ranker(plan, within: evaluator.scratch.list(entries.map(\.document).sorted()), evaluator)
        let report = MatchReport(evaluator: evaluator, plan: plan)
        return entries.map { entry in
            let key = ranker.key(entry.document)
            return Hits.Detail(
                match: highlights ? report.match(key) : nil,
                explanation: explains ? RankExplanation(key, in: index.columns, id: entry.movieID.number) : nil)
        }
    }
}
