/// Ranks documents by typed words, one text or single words all or any of them, from their place bytes alone.
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
    /// The words of one text, in place of single ones.
    private let text: (matcher: LinearMatcher, boost: Double)?

    /// A ranker for a plan, or `nil` if something else than such words decides how well a document fits.
    ///
    /// - Parameter matches: the documents that will be asked for.
    init?(_ plan: QueryPlan, within matches: DocumentSet, _ evaluator: Evaluator) {
        guard plan.hintYear == nil, !plan.isIdentifier, plan.literalTitles.isEmpty else { return nil }
        self.init(plan.root, within: matches, evaluator)
    }

    private init?(_ node: PlanNode, within matches: DocumentSet, _ evaluator: Evaluator) {
        switch node {
        case .run(let run):
            if let term = run.onlyTerm {
                self.init(words: CollectionOfOne(term), isAny: false, evaluator)
            } else {
                self.init(run, within: matches, evaluator)
            }
        case .phrase(let phrase):
            guard let run = phrase.run else { return nil }
            self.init(run, within: matches, evaluator)
        case .any(let nodes):
            let terms = nodes.compactMap(\.onlyTerm)
            guard terms.count == nodes.count, !terms.isEmpty else { return nil }
            self.init(words: terms, isAny: true, evaluator)
        case .all(let nodes):
            let ranked = nodes.filter(\.ranks)
            if ranked.count == 1 {
                self.init(ranked[0], within: matches, evaluator)
            } else {
                let terms = ranked.compactMap(\.onlyTerm)
                guard terms.count == ranked.count, !terms.isEmpty else { return nil }
                self.init(words: terms, isAny: false, evaluator)
            }
        default: return nil
        }
    }

    private init(words terms: some Collection<Term>, isAny: Bool, _ evaluator: Evaluator) {
        words = evaluator.scratch.allocate(terms.count)
        (count, self.isAny, text) = (terms.count, isAny, nil)
        for (number, term) in terms.enumerated() {
            let word = Word(
                probe: PostingProbe(evaluator.index.list(term), evaluator.scratch),
                places: PlaceReader(term, index: evaluator.index))
            (words + number).initialize(to: word)
        }
    }

    private init?(_ run: TextRun, within matches: DocumentSet, _ evaluator: Evaluator) {
        guard run.relaxation == nil,
            let matcher = LinearMatcher(run.graph, .titles(run.kinds), within: matches, evaluator)
        else { return nil }
        (words, count, isAny, text) = (evaluator.scratch.allocate(0), 0, false, (matcher, run.boost))
    }

    /// How a match of the plan fits, or `nil` if the place bytes do not tell it.
    @inline(__always)
    func match(_ document: UInt32) -> TextMatch? {
        if let text {
            let look = text.matcher.look(document)
            return look.isSure && look.isComplete ? TextMatch(look, boost: text.boost) : nil
        }
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
