/// Finds the first documents of a set under relevance.
struct RankedPage {
    let run: SearchRun
    let evaluator: Evaluator
    /// What precedes this was on an earlier page.
    let start: RankOrder

    private var plan: QueryPlan { run.plan }

    /// How often the best that may come is compared with the last one kept.
    private static let documentsBetweenLooks = 16

    /// The first `limit` documents of a search, and the ranker that ranked them if it took one.
    func first(_ limit: Int) -> (orders: [RankOrder], ranker: Ranker?) {
        let scratch = evaluator.scratch
        let found = run.isFree && isInStaticOrder ? stored(limit) : nil
        let matches = found ?? run.matches
        let limit = found == nil ? min(limit, scratch.count(matches)) : limit
        let candidates = found ?? candidates(limit, of: matches) ?? matches
        if let orders = onlyWord(limit, among: candidates) { return (orders, nil) }
        let ranker = Ranker(plan, within: candidates, evaluator)
        let bound = RankBound(plan)
        var top = TopDocuments(limit: limit, from: start, scratch)
        var seen = 0
        candidates.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount) { document in
            guard scratch.budget.spend(32) else { return false }
            if ranker.isLiteral(document) { return true }
            top.insert(ranker.order(document))
            seen &+= 1
            guard seen % Self.documentsBetweenLooks == 0, top.isFull else { return true }
            return bound.best(document, prior: ranker.prior(document)) < top.last
        }
        if !plan.literalTitles.isEmpty {
            for document in ranker.literalDocuments where matches.contains(document) {
                top.insert(ranker.order(document))
            }
        }
        return (top.sorted(), ranker)
    }

    /// The first documents of a search for one word, from the bytes that say where it stands; `nil` if it asks for
    /// more or they do not say all.
    private func onlyWord(_ limit: Int, among candidates: DocumentSet) -> [RankOrder]? {
        guard plan.hintYear == nil, !plan.isIdentifier, plan.literalTitles.isEmpty, case .run(let run) = plan.root,
            let term = run.onlyTerm
        else { return nil }
        let (index, scratch) = (evaluator.index, evaluator.scratch)
        let votes = index.columns[.votes]
        let places = PlaceReader(term, index: index)
        let bound = RankBound(plan)
        var probe = PostingProbe(index.list(term), scratch)
        var top = TopDocuments(limit: limit, from: start, scratch)
        var isSure = true
        var seen = 0
        candidates.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount) { document in
            guard scratch.budget.spend(32) else { return false }
            let posting = probe.posting(of: document)
            let place = posting < 0 ? .escape : places.place(posting, document)
            guard !place.isEscape else {
                isSure = false
                return false
            }
            let prior = StaticRank.prior(votes: Int(truncatingIfNeeded: votes.integer(document)))
            top.insert(
                RankOrder(TextMatch(place), isPinned: false, hintRank: 3, prior: prior, document: document))
            seen &+= 1
            guard seen % Self.documentsBetweenLooks == 0, top.isFull else { return true }
            return bound.best(document, prior: prior) < top.last
        }
        return isSure ? top.sorted() : nil
    }

    /// Whether the order within a tier is the static one, from its beginning.
    private var isInStaticOrder: Bool { plan.hintYear == nil && !plan.isIdentifier && start == .first }

    /// The documents among which the first ones are, if that is known without finding all matches.
    private func stored(_ limit: Int) -> DocumentSet? {
        guard plan.conditions.count == 1, let node = plan.conditions.first?.node else { return nil }
        return TopCandidates(evaluator: evaluator, limit: limit).stored(node)
    }

    /// Few documents among which the first ones are, if there is a way to know them.
    private func candidates(_ limit: Int, of matches: DocumentSet) -> DocumentSet? {
        guard isInStaticOrder, matches.form != .list || matches.knownCount > 4 * limit + 64 else { return nil }
        // A literal title may stand in the place of another document.
        let limit = limit + plan.literalTitles.count
        return TopCandidates(evaluator: evaluator, limit: limit).candidates(plan.root, within: matches.borrowed)
    }
}
