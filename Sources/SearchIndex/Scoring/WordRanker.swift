/// Ranks documents by typed words, one text or single words all or any of them, from their place bytes alone.
///
/// It says of each document only what it is sure of; the rest is left to ``TextRanker``, whose answers it gives
/// otherwise, at a fraction of the cost.
final class WordRanker {
    private struct Word {
        var probe: PostingProbe
        var positions: PositionList

        init(_ term: Term, _ evaluator: Evaluator) {
            probe = PostingProbe(evaluator.index.list(term), evaluator.scratch)
            positions = evaluator.index.positions(term)
        }

        /// How a document with the word at a posting fits it, the best of its places.
        @inline(__always)
        mutating func match(_ document: UInt32, _ posting: Int, _ index: CompiledIndex) -> TextMatch? {
            let code = positions.code(posting)
            return code.isEscape ? bestMatch(document, posting, index) : TextMatch(code)
        }

        @inline(never)
        private mutating func bestMatch(_ document: UInt32, _ posting: Int, _ index: CompiledIndex) -> TextMatch? {
            var best: TextMatch?
            positions.visit(posting) { place in
                let record = index.titles.record(document, ordinal: place.ordinal)
                let (shape, end) = (record.shape, place.position &+ 1)
                let match = TextMatch(
                    isStart: shape.isStart(place.position), isEnd: shape.isEnd(end),
                    isMainEnd: shape.mainCount > 0 && end == shape.mainCount, isTyped: true, kinds: record.kinds,
                    title: place.ordinal)
                if best.map(match.isBetter) ?? true { best = match }
            }
            return best
        }
    }

    private let index: CompiledIndex
    private let words: UnsafeMutablePointer<Word>
    private let count: Int
    /// Whether one of the words is enough.
    private let isAny: Bool
    /// The words of one text, in place of single ones, and their boost.
    private let text: UnsafeMutablePointer<LinearMatcher>?
    private let boost: Double
    /// Words in order, in place of those.
    private let sequence: SequenceMatcher?

    /// A ranker for a plan, or `nil` if something else than such words decides how well a document fits.
    ///
    /// - Parameter matches: the documents that will be asked for.
    convenience init?(_ plan: QueryPlan, within matches: DocumentSet, _ evaluator: Evaluator) {
        guard plan.hintYear == nil, !plan.isIdentifier, plan.literalTitles.isEmpty else { return nil }
        self.init(plan.root, within: matches, evaluator)
    }

    private convenience init?(_ node: PlanNode, within matches: DocumentSet, _ evaluator: Evaluator) {
        switch node {
        case .word: self.init(CollectionOfOne(node), isAny: false, evaluator)
        case .sequence(let terms): self.init(SequenceMatcher(terms, evaluator), evaluator)
        case .run(let run): self.init(run, within: matches, evaluator)
        case .phrase(let phrase):
            guard let run = phrase.run else { return nil }
            self.init(run, within: matches, evaluator)
        case .any(let nodes): self.init(nodes, isAny: true, evaluator)
        case .all(let nodes):
            if let only = nodes.onlyRanked {
                self.init(only, within: matches, evaluator)
            } else {
                self.init(nodes, isAny: false, evaluator)
            }
        default: return nil
        }
    }

    /// A ranker of single words; parts of a conjunction that do not rank say nothing.
    private init?(_ nodes: some Collection<PlanNode>, isAny: Bool, _ evaluator: Evaluator) {
        words = evaluator.scratch.allocate(nodes.count)
        var count = 0
        for node in nodes {
            if let term = node.onlyTerm {
                (words + count).initialize(to: Word(term, evaluator))
                count += 1
            } else if isAny || node.ranks {
                return nil
            }
        }
        guard count > 0 else { return nil }
        (self.count, self.isAny, text, boost, sequence) = (count, isAny, nil, 0, nil)
        index = evaluator.index
    }

    private init?(_ run: TextRun, within matches: DocumentSet, _ evaluator: Evaluator) {
        guard run.relaxation == nil,
            let matcher = LinearMatcher(run.graph, .titles(run.kinds), within: matches, evaluator)
        else { return nil }
        let text = evaluator.scratch.allocate(1, of: LinearMatcher.self)
        text.initialize(to: matcher)
        (words, count, isAny, index) = (evaluator.scratch.allocate(0), 0, false, evaluator.index)
        (self.text, boost, sequence) = (text, run.boost, nil)
    }

    private init(_ sequence: SequenceMatcher, _ evaluator: Evaluator) {
        (words, count, isAny, index) = (evaluator.scratch.allocate(0), 0, false, evaluator.index)
        (text, boost, self.sequence) = (nil, 0, sequence)
    }

    /// How a match of the plan fits, or `nil` if the place bytes do not tell it.
    @inline(__always)
    func match(_ document: UInt32) -> TextMatch? {
        if let sequence { return sequence.match(document) }
        if let text {
            let look = text.pointee.look(document)
            return look.isSure && look.isComplete ? TextMatch(look, boost: boost) : nil
        }
        var best: TextMatch?
        for number in 0..<count {
            let posting = words[number].probe.posting(of: document)
            if posting < 0, isAny { continue }
            guard posting >= 0, let match = words[number].match(document, posting, index) else { return nil }
            guard let other = best else {
                best = match
                continue
            }
            best = isAny ? (match.isBetter(than: other) ? match : other) : other.together(with: match)
        }
        return best
    }
}

extension [PlanNode] {
    /// The one node that says how well text fits, if it is only one.
    fileprivate var onlyRanked: PlanNode? {
        var only: PlanNode?
        for node in self where node.ranks {
            if only != nil { return nil }
            only = node
        }
        return only
    }
}
