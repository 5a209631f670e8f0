import TextAnalysis

/// Finds where a space too few or too many would explain words that find nothing.
struct Respacing {
    let evaluator: Evaluator

    private var index: CompiledIndex { evaluator.index }

    /// The ways to read one word as two or two as one that some title knows: by slot, joined words first.
    func edges(_ draft: RunDraft) -> [JoinedEdge] {
        draft.owners.indices.flatMap { joined(draft, $0) + split(draft, $0) }
    }

    /// The ways to read one word that nothing holds as three or more that stand together in a title: those of the fewest
    /// words.
    func segments(_ draft: RunDraft) -> [JoinedEdge] {
        draft.owners.indices.flatMap { slot -> [JoinedEdge] in
            let word = Array(draft.word(slot).unicodeScalars)
            guard draft.isFree(slot), draft.isNowhere(slot), TypoBudget.allowsEdits(draft.word(slot)),
                Self.segmentedLengths.contains(word.count)
            else { return [] }
            var search = SegmentSearch(word, kinds: draft.run.kinds, evaluator)
            return search.shortest(Self.segmentCounts).map { JoinedEdge(slots: slot..<(slot + 1), terms: $0) }
        }
    }

    /// The lengths of words that may be several, in scalars.
    static let segmentedLengths = 6...24
    /// The words that one may be.
    static let segmentCounts = 3...5

    /// Two neighbouring words as one.
    private func joined(_ draft: RunDraft, _ slot: Int) -> [JoinedEdge] {
        guard slot + 1 < draft.owners.count, draft.isFree(slot), draft.isFree(slot + 1) else { return [] }
        let words = (draft.word(slot), draft.word(slot + 1))
        let areEdited = (TypoBudget.allowsEdits(words.0), TypoBudget.allowsEdits(words.1))
        guard areEdited.0 || areEdited.1, areEdited.0 || words.0.isDigits, areEdited.1 || words.1.isDigits,
            let term = index.dictionary.term(words.0 + words.1, in: .title)
        else { return [] }
        return [JoinedEdge(slots: slot..<(slot + 2), terms: [term])]
    }

    /// One word as two that stand together in a title.
    private func split(_ draft: RunDraft, _ slot: Int) -> [JoinedEdge] {
        let word = draft.word(slot)
        guard draft.isFree(slot), TypoBudget.allowsEdits(word) else { return [] }
        return word.unicodeScalars.indices.dropFirst().compactMap { place in
            guard let first = index.dictionary.term(word[..<place], in: .title),
                let second = index.dictionary.term(word[place...], in: .title)
            else { return nil }
            let edge = JoinedEdge(slots: slot..<(slot + 1), terms: [first, second])
            return isKnown(edge, draft.run.kinds) ? edge : nil
        }
    }

    /// Whether two words stand together somewhere.
    private func isKnown(_ edge: JoinedEdge, _ kinds: TitleKinds) -> Bool {
        PlanProbe(index: index, budget: evaluator.scratch).first(edge.node(kinds)) != nil
    }
}

extension String {
    /// Whether a folded word has digits alone.
    fileprivate var isDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
