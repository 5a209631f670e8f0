import MovieModel
import TextAnalysis

extension PlanRewrite {
    /// `word~1` finds the words an edit away, whatever else is found.
    static let askedTypos = PlanRewrite(name: "typos asked for") { draft, planner in
        var isChanged = false
        for slot in draft.owners.indices {
            guard draft.piece(slot).isWord, let fuzz = draft.piece(slot).fuzz, fuzz > 0 else { continue }
            planner.addTypos(to: &draft, slot, limit: fuzz)
            isChanged = true
        }
        return isChanged
    }

    /// A word that is nowhere may be another one, mistyped.
    static let absentWords = PlanRewrite(name: "typos of absent words") { draft, planner in
        guard planner.allowsTypos else { return false }
        var isChanged = false
        for slot in draft.owners.indices where planner.options.typo == .always || draft.isNowhere(slot) {
            guard draft.isFree(slot) else { continue }
            let budget = TypoBudget.edits(for: draft.word(slot))
            guard budget > 0 else { continue }
            planner.addTypos(to: &draft, slot, limit: budget)
            isChanged = isChanged || !draft.run.carriers[slot].typos.isEmpty
        }
        return isChanged
    }

    /// Where all words find next to nothing, any of them may be mistyped.
    static let nearWords = PlanRewrite(name: "typos of all words") { draft, planner in
        guard planner.options.typo == .auto else { return false }
        let slots = draft.owners.indices.filter { slot in
            draft.isFree(slot) && draft.run.carriers[slot].typos.isEmpty && TypoBudget.edits(for: draft.word(slot)) > 0
        }
        guard !slots.isEmpty, !planner.finds(atLeast: Planner.fewMatches, draft.run) else { return false }
        for slot in slots { planner.addTypos(to: &draft, slot, limit: TypoBudget.edits(for: draft.word(slot))) }
        draft.widened = slots.filter { !draft.run.carriers[$0].typos.isEmpty }
        return !draft.widened.isEmpty
    }

    /// Where words as typed find next to nothing, a space may be missing or too much.
    static let respacing = PlanRewrite(name: "spaces") { draft, planner in
        guard planner.options.typo != .off,
            !planner.finds(atLeast: planner.enough(draft), draft.run.asTyped(where: draft.isFree))
        else { return false }
        draft.run.joins = Respacing(evaluator: planner.evaluator).edges(draft)
        planner.highlighting.typos += draft.run.joins.flatMap(\.terms)
        return !draft.run.joins.isEmpty
    }

    /// Where words find nothing even so, several spaces may be missing.
    static let segments = PlanRewrite(name: "several spaces") { draft, planner in
        guard planner.options.typo != .off, !planner.finds(atLeast: 1, draft.run) else { return false }
        let segments = Respacing(evaluator: planner.evaluator).segments(draft)
        draft.run.joins += segments
        planner.highlighting.typos += segments.flatMap(\.terms)
        return !segments.isEmpty
    }
}

extension Planner {
    /// Fewer matches than these make words look mistyped.
    static let fewMatches = 3

    /// From how many matches on the words of a run need no space more or less: a word alone that few titles have may be
    /// several, but several that one title has are meant as they stand.
    func enough(_ draft: RunDraft) -> Int {
        let isLoneWord = draft.owners.count == 1 && draft.isFree(0) && TypoBudget.edits(for: draft.word(0)) > 0
        return options.typo == .auto && isLoneWord ? Self.fewMatches : 1
    }

    /// Whether words are corrected without being asked to.
    var allowsTypos: Bool { options.typo != .off && !isNegated }

    /// Lets a slot be carried by the terms near its word.
    mutating func addTypos(to draft: inout RunDraft, _ slot: Int, limit: Int) {
        let word = draft.word(slot)
        guard TypoBudget.allowsEdits(word) else { return }
        let found = NearTerms.typos(of: word, limit: limit, in: evaluator.terms(of: .title))
        draft.run.carriers[slot].typos = found.terms
        highlighting.typos += found.terms.map(\.term)
        if found.isCut, draft.piece(slot).fuzz != nil { reportExpansionLimit(draft.piece(slot).span) }
    }

    /// Whether a run alone matches that many documents.
    ///
    /// - Complexity: O(1) for one common word; otherwise the cost of the search.
    func finds(atLeast count: Int, _ run: TextRun) -> Bool {
        if run.graph.slots.count == 1, run.kinds == .all, let slot = run.graph.slots.first,
            slot.edges.contains(where: { run.graph.edges[$0].term.documentCount >= count })
        {
            return true
        }
        return probe.count(.run(run)) >= count
    }
}
