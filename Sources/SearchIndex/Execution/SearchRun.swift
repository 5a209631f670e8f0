import MovieModel
import QueryLanguage

/// One search on its way: what was asked, what it is planned as, and where its sets live.
struct SearchRun {
    let request: SearchRequest
    let evaluator: Evaluator
    let plan: QueryPlan
    /// The documents whose title equals the whole query.
    let literal: DocumentSet
    /// The documents that match.
    let matches: DocumentSet
    let total: Int

    private var index: CompiledIndex { evaluator.index }

    /// Plans a request and finds its matches, planning again where the first plan found too little.
    init(_ request: SearchRequest, _ evaluator: Evaluator) {
        self.request = request
        self.evaluator = evaluator
        let (index, scratch) = (evaluator.index, evaluator.scratch)
        var plan = Planner.plan(request, on: index)
        var parsed = evaluator.documents(plan.root)
        if plan.settledFrom > 0, scratch.count(parsed) < plan.settledFrom {
            plan = Planner.settled(plan, request, on: index)
            parsed = evaluator.documents(plan.root)
        }
        self.plan = plan
        literal = plan.literalTitles.isEmpty ? .empty : Self.literal(plan, evaluator)
        if literal.isKnownEmpty {
            matches = parsed
        } else {
            var union = SetUnion(scratch)
            union.insert(parsed)
            union.insert(literal)
            matches = union.result()
        }
        total = scratch.count(matches)
    }

    private static func literal(_ plan: QueryPlan, _ evaluator: Evaluator) -> DocumentSet {
        let documents = Set(plan.literalTitles.map(evaluator.index.titles.document(ofTitle:)))
        return evaluator.scratch.list(documents.sorted())
    }

    // MARK: The page

    /// The hits of the page asked for and where the next one begins.
    func page() -> (hits: [Hit], next: SearchCursor?) {
        let options = request.options
        guard options.limit > 0, options.offset < total else { return ([], nil) }
        let end = options.offset.addingReportingOverflow(options.limit)
        let limit = end.overflow ? total : min(end.partialValue, total)
        guard let order = SortOrder(options, request, plan, index.columns) else {
            let ranker = Ranker(plan, within: matches, evaluator)
            let found = RankedPage(ranker: ranker, evaluator: evaluator, start: index.start(options.after))
                .first(min(limit + 1, total), of: matches)
            let page = found.prefix(limit).dropFirst(options.offset)
            let next = found.count > limit ? page.last.map(index.cursor(behind:)) : nil
            return (hits(page.map(\.document), ranker), next)
        }
        let found = SortedPage(order: order, evaluator: evaluator, after: index.after(options.after, order))
            .first(min(limit + 1, total), of: matches, count: total)
        let page = found.prefix(limit).dropFirst(options.offset)
        let next = found.count > limit ? page.last.map { index.cursor(behind: $0, order) } : nil
        return (hits(Array(page), nil), next)
    }

    /// The hits of documents, in their order.
    private func hits(_ documents: [UInt32], _ ranker: Ranker?) -> [Hit] {
        let options = request.options
        let needsKeys =
            options.explain || options.highlights && (plan.hasText || plan.isIdentifier || !literal.isKnownEmpty)
        guard needsKeys else {
            return documents.compactMap { document in
                index.movies.id(of: document).map {
                    Hit($0, document: document, of: index, match: nil, explanation: nil)
                }
            }
        }
        let ranker = ranker ?? Ranker(plan, within: evaluator.scratch.list(documents.sorted()), evaluator)
        let report = MatchReport(evaluator: evaluator, plan: plan)
        return documents.compactMap { document in
            guard let id = index.movies.id(of: document) else { return nil }
            let key = ranker.key(document)
            return Hit(
                id, document: document, of: index, match: options.highlights ? report.match(key) : nil,
                explanation: options.explain ? RankExplanation(key, in: index.columns, id: id.number) : nil)
        }
    }
}
