import QueryLanguage
import TextAnalysis

extension Planner {
    /// What planning found out so far, to go back to.
    struct State {
        fileprivate var highlighting: HighlightTerms.Source
        fileprivate var diagnostics: [Diagnostic]
        fileprivate var rewrites: [String]
        fileprivate var letGo: [(piece: BareText, reason: String)]
        fileprivate var foundYear: (year: Int, piece: BareText)?
    }

    /// What planning found out so far.
    var state: State {
        get {
            State(
                highlighting: highlighting, diagnostics: diagnostics, rewrites: rewrites, letGo: letGo,
                foundYear: foundYear)
        }
        set {
            (highlighting, diagnostics, rewrites) = (newValue.highlighting, newValue.diagnostics, newValue.rewrites)
            (letGo, foundYear) = (newValue.letGo, newValue.foundYear)
        }
    }

    /// The run without the words round a whole title that ask something about it, as in `who directed alien`.
    ///
    /// What is typed is taken at its word where all of it is a title, and where a movie that has all words is known
    /// nearly as well as the one whose title lies inside; otherwise the longest title inside counts, or if there is none, what
    /// all other words are together and in order.
    mutating func withoutRequest(_ draft: RunDraft) -> RunDraft? {
        guard mayBeRequest(draft), finds(wholeTitle: draft.run.graph) == nil else { return nil }
        let typed = PlanNode.run(draft.run.asTyped(where: draft.isFree))
        let count = draft.owners.count
        let roles = draft.owners.indices.map { role($0, in: draft) }
        for length in stride(from: count - 1, to: 0, by: -1) {
            var best: (slots: Range<Int>, document: UInt32)?
            for start in 0...(count - length) {
                let slots = start..<(start + length)
                let others = roles[..<slots.lowerBound] + roles[slots.upperBound...]
                guard !others.contains(.content), others.contains(.request),
                    !roles[slots].allSatisfy({ $0 == .tie }),
                    let found = finds(wholeTitle: draft.run.graph.part(slots)), found < best?.document ?? .max
                else { continue }
                best = (slots, found)
            }
            guard let best, isBetterKnown(.documents([best.document]), than: typed) else { continue }
            let others = draft.owners.indices.filter { !best.slots.contains($0) }
            return letting(pieces(others, of: draft), go: pieces(Array(best.slots), of: draft))
        }
        guard let content = contentPieces(of: draft), content.pieces.count > 1,
            let phrase = bareRun(content.pieces).map({ titlePhrase($0.graph, isWhole: false) }),
            isBetterKnown(phrase, than: typed)
        else { return nil }
        return letting(content.letGo, go: content.pieces)
    }

    /// The words of a run that ask nothing about a movie, if others do.
    ///
    /// Words of the best known title inside stay, whatever they may ask.
    func contentPieces(of draft: RunDraft) -> (pieces: [BareText], letGo: [BareText])? {
        guard mayBeRequest(draft) else { return nil }
        let roles = draft.owners.indices.map { role($0, in: draft) }
        let title = bestKnownTitle(in: draft, roles)
        var kept = draft.owners.indices.filter { roles[$0] != .request || title.contains($0) }
        // What tied a request to the title goes with it.
        func isLoose(_ slot: Int) -> Bool { roles[slot] == .tie && !title.contains(slot) }
        while let first = kept.first, isLoose(first), first > 0 { kept.removeFirst() }
        while let last = kept.last, isLoose(last), last < roles.count - 1 { kept.removeLast() }
        guard kept.count < roles.count, kept.contains(where: { roles[$0] == .content }) else { return nil }
        let others = draft.owners.indices.filter { !kept.contains($0) }
        return (pieces(kept, of: draft), pieces(others, of: draft))
    }

    /// The slots inside a run, content among them, that are the whole title of the best known movie; of several of its
    /// titles the first longest.
    private func bestKnownTitle(in draft: RunDraft, _ roles: [Role]) -> Range<Int> {
        var best: (slots: Range<Int>, document: UInt32) = (0..<0, .max)
        for slots in draft.run.graph.parts where roles[slots].contains(.content) {
            guard let found = finds(wholeTitle: draft.run.graph.part(slots)) else { continue }
            let isLonger = found == best.document && slots.count > best.slots.count
            if found < best.document || isLonger { best = (slots, found) }
        }
        return best.slots
    }

    /// The run of some pieces of another one without the others; a year among these becomes a hint.
    mutating func letting(_ others: [BareText], go kept: [BareText]) -> RunDraft? {
        (highlighting, diagnostics) = (HighlightTerms.Source(), [])
        guard let rest = draft(kept) else { return nil }
        let place = query.yearHint == nil ? others.lastIndex { RequestWords.year($0.text) != nil } : nil
        if let place { foundYear = RequestWords.year(others[place].text).map { ($0, others[place]) } }
        letGo += others.indices.filter { $0 != place }.map { (others[$0], "asks about a movie") }
        return rest
    }

    /// Whether the best known movie of a node has ten times the votes of that of another one, or the other has none.
    func isBetterKnown(_ node: PlanNode, than other: PlanNode) -> Bool {
        guard let opponent = probe.first(other) else { return true }
        guard let best = probe.first(node), best < opponent else { return false }
        return prior(best) >= prior(opponent) + 1
    }

    private func prior(_ document: UInt32) -> Float {
        StaticRank.prior(votes: Int(truncatingIfNeeded: index.columns[.votes].integer(document)))
    }

    /// The best known movie with a title that a text is all of.
    func finds(wholeTitle graph: TermGraph) -> UInt32? {
        probe.first(titlePhrase(graph, isWhole: true))
    }

    func titlePhrase(_ graph: TermGraph, isWhole: Bool) -> PlanNode {
        .phrase(
            PhrasePlan(text: "", channels: [(.titles(.all), graph)], slop: 0, isWhole: isWhole, decidesTier: false))
    }

    private func mayBeRequest(_ draft: RunDraft) -> Bool {
        mayRelax && (2...Self.requestLimit).contains(draft.owners.count)
            && draft.owners.indices.contains { asks($0, in: draft) }
            && draft.pieces.allSatisfy { $0.isWord && !$0.isTitleOnly && $0.fuzz == nil }
    }

    /// Whether a word asks something about a movie, perhaps with a typing error.
    private func asks(_ slot: Int, in draft: RunDraft) -> Bool {
        let word = draft.word(slot)
        return RequestWords.contains(word) || draft.isNowhere(slot) && RequestWords.resembles(word)
    }

    private func role(_ slot: Int, in draft: RunDraft) -> Role {
        let word = draft.word(slot)
        if RequestWords.year(word) != nil || asks(slot, in: draft) { return .request }
        return RequestWords.ties.contains(word) ? .tie : .content
    }

    /// More words than these are no request.
    private static let requestLimit = 24

    /// The pieces that some slots are of, each only as far as they reach.
    private func pieces(_ slots: [Int], of draft: RunDraft) -> [BareText] {
        let text = Array(draft.run.text.unicodeScalars)
        var pieces: [BareText] = []
        var place = 0
        while place < slots.count {
            let owner = draft.owners[slots[place]]
            var last = place
            while last + 1 < slots.count, draft.owners[slots[last + 1]] == owner, slots[last + 1] == slots[last] + 1 {
                last += 1
            }
            let isWhole = draft.owners.count { $0 == owner } == last - place + 1
            let range = draft.word(at: slots[place]).lowerBound..<draft.word(at: slots[last]).upperBound
            let part = String(String.UnicodeScalarView(text[range.clamped(to: 0..<text.count)]))
            pieces.append(isWhole ? draft.placed(owner) : draft.placed(owner).part(part))
            place = last + 1
        }
        return pieces
    }
}

/// What a word does in a request.
private enum Role {
    /// It asks about a movie, or says its year.
    case request
    /// It ties other words together.
    case tie
    /// It may be of a title.
    case content
}

extension RunDraft {
    /// Where the word of a slot stands in the run's text.
    fileprivate func word(at slot: Int) -> Range<Int> { run.graph.slots[slot].token.range }
}
