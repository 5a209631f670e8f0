import MovieModel
import QueryLanguage

/// Finds the first documents of a set under relevance.
struct RankedPage {
    let run: SearchRun
    let evaluator: Evaluator
    /// What precedes this was on an earlier page.
    let start: RankOrder

    private var plan: QueryPlan { run.plan }

    /// The first `limit` documents of a search, and the ranker that ranked them if it took one.
    func first(_ limit: Int) -> (orders: UnsafeBufferPointer<RankOrder>, ranker: Ranker?) {
        let scratch = evaluator.scratch
        let found = run.isFree && isInStaticOrder ? stored(limit) : nil
        let matches = found ?? run.matches
        let wanted = found == nil ? min(limit, scratch.count(matches)) : limit
        let candidates = found ?? candidates(wanted, of: matches) ?? matches
        // Where a page ends is asked only if something follows, or if the time may be over before it is made.
        let tellsPriors = wanted == limit || limit > Limits.pageSize
        return ranked(wanted, tellsPriors: tellsPriors, candidates, of: matches)
    }

    /// The first of some candidates, those with a literal title among all matches.
    private func ranked(
        _ limit: Int, tellsPriors: Bool, _ candidates: DocumentSet, of matches: DocumentSet
    ) -> (orders: UnsafeBufferPointer<RankOrder>, ranker: Ranker?) {
        let scratch = evaluator.scratch
        let words = WordRanker(run.plan, within: candidates, evaluator)
        var ranker = words == nil ? Ranker(run.plan, within: candidates, evaluator) : nil
        var bound: RankBound?
        var top = RankedTop(
            limit: limit, tellsPriors: tellsPriors, from: start, evaluator.index.columns[.votes], scratch)
        // First, since once they fill the page next to nothing else has to be looked at.
        if let ranker {
            for document in ranker.literalDocuments where matches.contains(document) {
                top.insert(ranker.order(document))
            }
        }
        candidates.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount) { document in
            guard scratch.budget.spend(32) else { return false }
            if ranker?.isLiteral(document) == true { return true }
            if let match = words?.match(document) {
                top.insert(match, document)
            } else {
                let known = ranker ?? Ranker(run.plan, within: candidates, evaluator)
                ranker = known
                top.insert(known.order(document))
            }
            return !top.isSettled(behind: document) {
                let known = bound ?? RankBound(run.plan)
                bound = known
                return known
            }
        }
        return (top.sorted(), ranker)
    }

    /// Whether the order within a tier is the static one, from its beginning.
    private var isInStaticOrder: Bool { plan.hintYear == nil && !plan.isIdentifier && start == .first }

    /// The documents among which the first ones are, if that is known without finding all matches.
    private func stored(_ limit: Int) -> DocumentSet? {
        guard plan.conditions.count == 1 else { return nil }
        return TopCandidates(evaluator: evaluator, limit: limit).stored(plan.conditions[0])
    }

    /// Few documents among which the first ones are, if there is a way to know them.
    private func candidates(_ limit: Int, of matches: DocumentSet) -> DocumentSet? {
        guard start == .first, !plan.isIdentifier, matches.form != .list || matches.knownCount > 4 * limit + 64 else {
            return nil
        }
        let top = TopCandidates(evaluator: evaluator, limit: limit)
        guard let best = top.candidates(ofAll: plan.root, matches: matches.borrowed) else { return nil }
        return plan.hintYear.map { hintedCandidates($0, best, top, of: matches) } ?? best
    }

    /// The best candidates whatever their year, the best of those of the hinted one and of its neighbours, and all
    /// that may hold the year as a word.
    private func hintedCandidates(
        _ year: Int, _ best: DocumentSet, _ top: TopCandidates, of matches: DocumentSet
    ) -> DocumentSet {
        var union = SetUnion(evaluator.scratch)
        union.insert(best)
        for near in [year, year - 1, year + 1] {
            let bound = NumberBound(Double(near))
            let interval = ValueInterval(NumberRange(lower: bound, upper: bound), decimals: 0)
            let found = evaluator.documents(evaluator.index.columns[.year], interval, within: matches.borrowed)
            union.insert(top.candidates(ofAll: plan.root, matches: found.borrowed) ?? found)
        }
        if let hinted = plan.hinted { union.insert(evaluator.documents(hinted, within: matches.borrowed)) }
        return union.result()
    }
}
