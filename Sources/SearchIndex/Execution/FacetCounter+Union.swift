extension FacetCounter {
    /// The documents of each genre among the matches of any of some words, where one of them is so frequent that its
    /// counts are kept: those and the counts of the rest, or of what two such words have in common.
    ///
    /// - Returns: counts by place in the vocabulary; `nil` if the matches are other ones or that is no less work.
    func unionCounts(_ table: GenreSets.Table) -> [Int]? {
        guard var terms = matchedTerms, !scratch.budget.isExhausted else { return nil }
        terms.sort { $0.documentCount > $1.documentCount }
        let first = terms[0]
        guard let counts = keptCounts(first) else { return nil }
        let others = evaluator.documents(anyOf: Array(terms.dropFirst()), within: scratch.everything)
        let common = scratch.intersection(others.borrowed, evaluator.documents(first))
        let (otherCount, commonCount) = (scratch.count(others), scratch.count(common))
        guard scratch.budget.spend(2 &* otherCount) else { return nil }
        if otherCount - commonCount <= evaluator.documentCount / Self.rareShare {
            let rest = genreCounts(table, in: scratch.subtraction(others.borrowed, evaluator.documents(first)))
            return counts.indices.map { counts[$0] + Int(rest[$0]) }
        }
        guard terms.count == 2, commonCount <= evaluator.documentCount / Self.rareShare,
            let second = keptCounts(terms[1])
        else { return nil }
        let shared = genreCounts(table, in: common)
        return counts.indices.map { counts[$0] + second[$0] - Int(shared[$0]) }
    }

    /// Sets larger than this part of all documents are better counted by bitmaps than one document at a time.
    private static let rareShare = 16

    /// The words any of which is all that is asked for.
    private var matchedTerms: [Term]? {
        guard run.literal.isKnownEmpty, run.plan.conditions.count == 1 else { return nil }
        guard case .any(let nodes) = run.plan.conditions[0] else { return nil }
        var terms: [Term] = []
        for node in nodes {
            guard case .word(let term) = node else { return nil }
            if !terms.contains(term) { terms.append(term) }
        }
        return terms.isEmpty ? nil : terms
    }

    /// The counts of a term, without asking for the time of this search: they are kept for all searches.
    private func keptCounts(_ term: Term) -> [Int]? {
        guard let words = index.list(term).words?.baseAddress else { return nil }
        return index.termGenreCounts.counts(of: term) {
            index.vocabulary.genres.map { genre in
                index.dictionary.term(genre.code, in: .genre).map { index.list($0).intersectionCount(words: words) }
                    ?? 0
            }
        }
    }
}
