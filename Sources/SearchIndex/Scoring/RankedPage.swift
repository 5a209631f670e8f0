/// Finds the first documents of a set under relevance.
struct RankedPage {
    let ranker: Ranker
    let evaluator: Evaluator
    /// What precedes this was on an earlier page.
    let start: RankOrder

    /// The first `limit` documents of `matches`.
    func first(_ limit: Int, of matches: DocumentSet) -> [RankOrder] {
        let scratch = evaluator.scratch
        var top = TopDocuments(limit: limit, from: start, scratch)
        matches.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount) { document in
            guard scratch.budget.spend(32) else { return false }
            top.insert(ranker.order(document))
            return true
        }
        return top.sorted()
    }
}
