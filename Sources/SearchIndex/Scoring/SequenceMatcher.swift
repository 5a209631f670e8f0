/// Says how documents fit words as typed that stand one right behind another in one title.
///
/// Where two frequent words are stored as a pair, that says it; else the places of the words do.
final class SequenceMatcher {
    private let terms: [Term]
    private let pair: PairList?
    @exclusivity(unchecked)
    private var probe: PostingProbe
    @exclusivity(unchecked)
    private var places: LinearMatcher?
    private let evaluator: Evaluator

    init(_ terms: [Term], _ evaluator: Evaluator) {
        (self.terms, self.evaluator) = (terms, evaluator)
        if terms.count == 2, case .list(let pair) = evaluator.index.pairs.lookUp(terms[0], terms[1]) {
            self.pair = pair
        } else {
            pair = nil
        }
        let none = DocumentList(only: 0, documentCount: 0)
        probe = PostingProbe(pair?.documents ?? none, evaluator.scratch)
    }

    /// The best way in which a document has them so, or `nil` if it has not.
    func match(_ document: UInt32) -> TextMatch? {
        guard let pair else { return matchByPlaces(document) }
        let posting = probe.posting(of: document)
        guard posting >= 0 else { return nil }
        let code = pair.code(posting)
        return code.isEscape ? matchByPlaces(document) : TextMatch(code)
    }

    private func matchByPlaces(_ document: UInt32) -> TextMatch? {
        let places = places ?? LinearMatcher(terms, within: .empty, evaluator)
        self.places = places
        let look = places.look(document)
        if look.isSure { return look.isInOrder ? TextMatch(look, boost: 0) : nil }
        guard look.isComplete, evaluator.scratch.budget.spend(16 &* terms.count) else { return nil }
        var best: TextMatch?
        places.visitRuns { ordinal, start in
            let record = evaluator.index.titles.record(document, ordinal: ordinal)
            let (shape, end) = (record.shape, start &+ terms.count)
            let match = TextMatch(
                isStart: shape.isStart(start), isEnd: shape.isEnd(end),
                isMainEnd: shape.mainCount > 0 && end == shape.mainCount, isTyped: true, kinds: record.kinds,
                title: ordinal)
            if best.map(match.isBetter) ?? true { best = match }
        }
        return best
    }
}
