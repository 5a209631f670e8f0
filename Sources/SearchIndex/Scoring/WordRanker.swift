/// Ranks documents by single typed words, all or any of them, from their place bytes alone.
///
/// It says of each document only what it is sure of; the rest is left to ``TextRanker``, whose answers it gives
/// otherwise, at a fraction of the cost.
struct WordRanker {
    private struct Word {
        var probe: PostingProbe
        let places: PlaceReader
    }

    private let words: UnsafeMutablePointer<Word>
    private let count: Int
    /// Whether one of the words is enough.
    private let isAny: Bool

    /// A ranker for a plan, or `nil` if something else than such words decides how well a document fits.
    init?(_ plan: QueryPlan, _ evaluator: Evaluator) {
        guard plan.hintYear == nil, !plan.isIdentifier, plan.literalTitles.isEmpty else { return nil }
        switch plan.root {
        case .run(let run):
            guard let term = run.onlyTerm else { return nil }
            (words, count, isAny) = (evaluator.scratch.allocate(1), 1, false)
            words.initialize(to: Self.word(term, evaluator))
        case .all(let nodes), .any(let nodes):
            let words: UnsafeMutablePointer<Word> = evaluator.scratch.allocate(nodes.count)
            if case .any = plan.root { isAny = true } else { isAny = false }
            var count = 0
            for node in nodes {
                if case .run(let run) = node, let term = run.onlyTerm {
                    (words + count).initialize(to: Self.word(term, evaluator))
                    count &+= 1
                } else if isAny || node.ranks {
                    return nil
                }
            }
            guard count > 0 else { return nil }
            (self.words, self.count) = (words, count)
        default: return nil
        }
    }

    private static func word(_ term: Term, _ evaluator: Evaluator) -> Word {
        Word(
            probe: PostingProbe(evaluator.index.list(term), evaluator.scratch),
            places: PlaceReader(term, index: evaluator.index))
    }

    /// How a match of the plan fits, or `nil` if a word stands in more places than its byte tells.
    @inline(__always)
    func match(_ document: UInt32) -> TextMatch? {
        var best: TextMatch?
        for number in 0..<count {
            let posting = words[number].probe.posting(of: document)
            if posting < 0, isAny { continue }
            let place = posting < 0 ? .escape : words[number].places.place(posting, document)
            guard !place.isEscape else { return nil }
            let match = TextMatch(place)
            guard let other = best else {
                best = match
                continue
            }
            best = isAny ? (match.isBetter(than: other) ? match : other) : other.together(with: match)
        }
        return best
    }
}
