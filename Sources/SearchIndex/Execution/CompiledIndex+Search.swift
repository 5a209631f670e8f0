import Glibc
import MovieModel
import QueryLanguage

extension CompiledIndex {
    /// Answers a request: plan, matches, order, hits, facets.
    ///
    /// It takes no lock and may run on any number of threads at once. It fails only if it comes upon damage in a file
    /// that was not verified as a whole when it was opened.
    ///
    /// - Complexity: O(matches) and what it takes to find them; nothing depends on the page but the number of hits kept.
    public func search(_ request: SearchRequest) throws(IndexError) -> SearchResult {
        let start = Self.microseconds()
        var plan = Planner.plan(request, on: self)
        let literal = DocumentSet.list(Set(plan.literalTitles.map(titles.document(ofTitle:))).sorted())
        var parsed = Evaluator(index: self).documents(plan.root, within: nil)
        if parsed.count < plan.settledFrom {
            plan = Planner.settled(plan, request, on: self)
            parsed = Evaluator(index: self).documents(plan.root, within: nil)
        }
        let matches = DocumentSet.union([parsed, literal], documentCount: documentCount)
        let total = matches.count
        let page = page(request, plan, matches, total: total)
        let facets = request.facets.map {
            FacetCounter(index: self, plan: plan, matches: matches, literal: literal).result($0)
        }
        let report = MatchReport(index: self, plan: plan)
        let hits = page.compactMap { hit($0, report, explain: request.explain) }
        if let damage = sections.damage { throw damage }
        var result = SearchResult(
            total: total, hits: hits, next: nil, generationChanged: false, isIncomplete: false, facets: facets,
            matchedBy: plan.isIdentifier ? .identifier : plan.literalTitles.isEmpty ? .parsed : .literalTitle,
            diagnostics: plan.diagnostics, plan: request.explain ? plan.description : nil,
            tookMicroseconds: Self.microseconds() - start)
        (result.relaxed, result.corrections, result.didYouMean) = (plan.relaxed, plan.corrections, plan.didYouMean)
        return result
    }

    /// Answers a clause.
    public func search(
        _ clause: SearchClause, _ options: SearchOptions = SearchOptions()
    ) throws(IndexError) -> SearchResult {
        try search(SearchRequest(clause: clause, options: options))
    }

    /// The documents of the page asked for, with what ranks them.
    private func page(
        _ request: SearchRequest, _ plan: QueryPlan, _ matches: DocumentSet, total: Int
    ) -> ArraySlice<RankKey> {
        guard request.offset < total, request.limit > 0 else { return [] }
        let limit = min(request.offset.addingReportingOverflow(request.limit).partialValue, total)
        guard let order = SortOrder(request, plan, index: self) else {
            let ranker = Ranker(plan, within: matches, index: self)
            var top = TopList<RankKey>(limit: max(limit, 0)) { $0.precedes($1) }
            matches.forEach { top.insert(ranker.key($0)) }
            return top.sorted().dropFirst(request.offset)
        }
        let documents = order.first(limit, of: matches).dropFirst(request.offset)
        let ranker = Ranker(plan, within: .list(documents.sorted()), index: self)
        let keys = documents.sorted().map { ($0, ranker.key($0)) }
        let keyByDocument = Dictionary(keys, uniquingKeysWith: { first, _ in first })
        return ArraySlice(documents.compactMap { keyByDocument[$0] })
    }

    private func hit(_ key: RankKey, _ report: MatchReport, explain: Bool) -> Hit? {
        guard let id = movies.id(of: key.document) else { return nil }
        return Hit(
            movieID: id, document: documents.document(key.document), match: report.match(key),
            explanation: explain ? RankExplanation(key) : nil)
    }

    private static func microseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1_000_000 + now.tv_nsec / 1_000
    }
}
