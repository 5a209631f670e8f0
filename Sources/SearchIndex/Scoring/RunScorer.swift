/// Says how well the places of a run's words in a document fit its titles.
struct RunScorer {
    let run: TextRun
    private let titles: TitleTable
    private let cover: WordCover
    private let coverage: RelaxedCoverage?
    private let respelled: RespelledTitles?

    /// - Parameter matches: the documents that will be asked for.
    init(_ run: TextRun, within matches: DocumentSet, _ evaluator: Evaluator) {
        self.run = run
        titles = evaluator.index.titles
        cover = WordCover(run, within: matches, evaluator)
        coverage = run.relaxation.map { RelaxedCoverage(run, $0, within: matches, evaluator) }
        respelled = run.relaxation == nil ? RespelledTitles(run, evaluator) : nil
    }

    /// How a document matches in which titles do not hold every word.
    func carriedMatch(_ document: UInt32, isInTitle: (Int) -> Bool) -> TextMatch {
        let tier = cover.tier(document, slotCount: run.graph.slots.count, isInTitle: isInTitle)
        var match = TextMatch(tier: tier, boost: run.boost)
        guard tier == 7 || tier == 8, let respelled else { return match }
        if var spaced = respelled.spacedMatch(document) {
            spaced.boost = run.boost
            return spaced
        }
        if respelled.hasWhole(document) { match.level = 1 }
        return match
    }

    /// How a document that has every word matches.
    func match(_ document: UInt32, _ matcher: inout GraphMatcher) -> TextMatch {
        matcher.load(document)
        if let coverage {
            return TextMatch(tier: 10, boost: run.boost, level: coverage.level(document, matcher))
        }
        var match = carriedMatch(document) { matcher.isMatched(run.graph.slots[$0]) }
        if match.tier == 5 { match = inOrder(document, &matcher) ?? anyOrder(document, matcher) }
        match.boost = run.boost
        return match
    }

    /// How a document matches if one title holds every word and ends in the last one.
    func titleMatch(_ document: UInt32, _ matcher: inout GraphMatcher) -> TextMatch? {
        matcher.load(document)
        guard run.graph.slots.allSatisfy(matcher.isMatched) else { return nil }
        guard var match = inOrder(document, &matcher), let title = match.title else { return nil }
        let shape = titles.record(document, ordinal: title).shape
        var isAtEnd = false
        matcher.visitPaths(slop: 0) { path in
            if path.ordinal == title, shape.isEnd(path.end) { isAtEnd = true }
        }
        guard isAtEnd else { return nil }
        match.endsInHint = true
        match.boost = run.boost
        return match
    }

    /// The best match of all words together and in order.
    private func inOrder(_ document: UInt32, _ matcher: inout GraphMatcher) -> TextMatch? {
        var best: TextMatch?
        matcher.visitPaths(slop: 0) { path in
            let match = match(of: path, titles.record(document, ordinal: path.ordinal))
            if let other = best, !match.isBetter(than: other) { return }
            best = match
        }
        return best
    }

    private func match(of path: GraphMatcher.Path, _ record: TitleRecord) -> TextMatch {
        let shape = record.shape
        return TextMatch(
            isStart: shape.isStart(path.start), isEnd: shape.isEnd(path.end),
            isMainEnd: shape.mainCount > 0 && path.end == shape.mainCount, isTyped: path.isTyped,
            kinds: record.kinds, title: path.ordinal)
    }

    /// The best title that holds all words, or the loss of an alternative title if they are spread over several.
    private func anyOrder(_ document: UInt32, _ matcher: GraphMatcher) -> TextMatch {
        var best: TextMatch?
        for ordinal in sharedOrdinals(matcher) {
            let isTyped = run.graph.slots.allSatisfy { slot in
                slot.edges.contains { edge in
                    run.graph.edges[edge].isTyped
                        && matcher.range(edge).contains { matcher.matches[$0].ordinal == ordinal }
                }
            }
            let penalty = titles.record(document, ordinal: ordinal).kinds.priorPenalty
            let match = TextMatch(tier: 5, isEquivalent: !isTyped, penalty: penalty, title: ordinal)
            if best.map(match.isBetter) ?? true { best = match }
        }
        return best ?? TextMatch(tier: 5, isEquivalent: !isTypedSomewhere(matcher), penalty: 1)
    }

    private func isTypedSomewhere(_ matcher: GraphMatcher) -> Bool {
        run.graph.slots.allSatisfy { slot in
            slot.edges.contains { run.graph.edges[$0].isTyped && !matcher.range($0).isEmpty }
        }
    }

    /// The titles in which every word stands.
    private func sharedOrdinals(_ matcher: GraphMatcher) -> [Int] {
        guard let first = run.graph.slots.first else { return [] }
        var shared = ordinals(first, matcher)
        for slot in run.graph.slots.dropFirst() where !shared.isEmpty {
            let others = ordinals(slot, matcher)
            shared.removeAll { !others.contains($0) }
        }
        return shared
    }

    /// The titles in which a word stands, each once.
    private func ordinals(_ slot: TermGraph.Slot, _ matcher: GraphMatcher) -> [Int] {
        var ordinals: [Int] = []
        for edge in slot.edges {
            for place in matcher.range(edge) where !ordinals.contains(matcher.matches[place].ordinal) {
                ordinals.append(matcher.matches[place].ordinal)
            }
        }
        return ordinals
    }
}
