import QueryLanguage
import TextAnalysis

extension Planner {
    /// A piece of a draft in another spelling.
    private struct Respelling {
        var pieces: Range<Int>
        var text: String
    }

    /// Names the words that were found in another spelling only, and the query that was probably meant.
    mutating func correct(_ plan: QueryPlan) {
        var meant: [(span: Span, from: String, to: String)] = []
        for draft in drafts {
            let run = PlanNode.run(draft.run)
            guard let first = probe.first(run) else { continue }
            var corrected: [Int: String] = [:]
            var suggested: [Int: String] = [:]
            for slot in draft.owners.indices where draft.isFree(slot) && !draft.run.carriers[slot].typos.isEmpty {
                if findsNothing(draft, slot) {
                    if isRespaced(draft, slot, in: first) { continue }
                    corrected[slot] = nearest(draft, slot, leadingBy: 0)
                } else if draft.widened.contains(slot) {
                    suggested[slot] = nearest(draft, slot, leadingBy: 10)
                }
            }
            let spellings = respellings(draft, corrected) + respacings(draft, in: first, corrected)
            for spelling in spellings { addCorrection(spelling, draft, plan, &meant) }
            suggested.merge(corrected) { $1 }
            let others = respellings(draft, suggested).filter { other in
                !spellings.contains { $0.pieces.overlaps(other.pieces) && $0.text == other.text }
            }
            for spelling in others {
                guard let span = span(spelling.pieces, draft) else { continue }
                meant.removeAll { $0.span == span }
                meant.append((span, draft.pieces[spelling.pieces].map(\.text).joined(separator: " "), spelling.text))
            }
        }
        plan.corrections.sort { $0.span.scalars.lowerBound < $1.span.scalars.lowerBound }
        if !meant.isEmpty { plan.didYouMean = replacing(meant) }
    }

    private mutating func addCorrection(
        _ spelling: Respelling, _ draft: RunDraft, _ plan: QueryPlan,
        _ meant: inout [(span: Span, from: String, to: String)]
    ) {
        guard let span = span(spelling.pieces, draft) else { return }
        let from = draft.pieces[spelling.pieces].map(\.text).joined(separator: " ")
        plan.corrections.append(Correction(span: span, from: from, to: spelling.text))
        meant.append((span, from, spelling.text))
        diagnostics.append(
            Diagnostic(
                code: .typoCorrected, severity: .info,
                message: "nothing has “\(from)”; found as “\(spelling.text)”", span: span, expected: [spelling.text],
                suggestion: Suggestion(
                    replacement: spelling.text, query: replacing([(span, from, spelling.text)]))))
    }

    private func span(_ pieces: Range<Int>, _ draft: RunDraft) -> Span? {
        guard let first = draft.pieces[pieces.lowerBound].span, let last = draft.pieces[pieces.upperBound - 1].span,
            first.scalars.lowerBound < last.scalars.upperBound
        else { return nil }
        return Span(
            scalars: first.scalars.lowerBound..<last.scalars.upperBound,
            utf16: first.utf16.lowerBound..<last.utf16.upperBound)
    }

    // MARK: Typos

    /// Whether no match of a run has a word as it was typed.
    private func findsNothing(_ draft: RunDraft, _ slot: Int) -> Bool {
        if draft.isNowhere(slot) { return true }
        return probe.first(.all([.run(draft.run), asTyped(draft, slot)])) == nil
    }

    /// The documents that have a word as it was typed, or something that carries it.
    private func asTyped(_ draft: RunDraft, _ slot: Int) -> PlanNode {
        var run = draft.run.only(slot)
        run.carriers[slot].typos = []
        run.joins = []
        return .run(run)
    }

    /// The nearest spelling of a word among the matches, that of the best known one first.
    private func nearest(_ draft: RunDraft, _ slot: Int, leadingBy factor: Int) -> String? {
        let own = max(1, index.dictionary.term(draft.word(slot), in: .title)?.documentCount ?? 1)
        let typos = draft.run.carriers[slot].typos.filter { $0.term.documentCount >= own * factor }
        for distance in UInt8(1)...2 {
            let terms = typos.filter { $0.distance == distance }.map(\.term)
            guard !terms.isEmpty,
                let first = probe.first(.all([.run(draft.run), .terms(terms, label: "")])),
                let term = terms.first(where: { has(first, .terms([$0], label: "")) })
            else { continue }
            return index.dictionary.text(of: term)
        }
        return nil
    }

    func has(_ document: UInt32, _ node: PlanNode) -> Bool {
        probe.first(.all([.documents([document]), node])) != nil
    }

    /// The pieces with the words of some slots in another spelling.
    private func respellings(_ draft: RunDraft, _ words: [Int: String]) -> [Respelling] {
        Set(words.keys.map { draft.owners[$0] }).sorted().map { owner in
            let start = draft.pieces[..<owner].reduce(0) { $0 + $1.text.unicodeScalars.count + 1 }
            var text = Array(draft.pieces[owner].text.unicodeScalars)
            for slot in words.keys.sorted(by: >) where draft.owners[slot] == owner {
                let range = draft.run.graph.slots[slot].token.range
                let place = max(0, range.lowerBound - start)..<min(text.count, range.upperBound - start)
                text.replaceSubrange(place, with: (words[slot] ?? "").unicodeScalars)
            }
            return Respelling(pieces: owner..<(owner + 1), text: String(String.UnicodeScalarView(text)))
        }
    }

    // MARK: Spaces

    /// The words that one document has with a space more or less.
    private func respacings(_ draft: RunDraft, in document: UInt32, _ corrected: [Int: String]) -> [Respelling] {
        var found: [Respelling] = []
        var slot = 0
        while slot < draft.owners.count, !draft.run.joins.isEmpty {
            let place = slot
            let edge = draft.run.joins.first { edge in
                edge.slots.lowerBound == place && !edge.slots.allSatisfy { isSettled(draft, $0, document, corrected) }
                    && isWhole(edge.slots, draft) && has(document, edge.node(draft.run.kinds))
            }
            if let edge {
                let pieces = draft.owners[edge.slots.lowerBound]..<(draft.owners[edge.slots.upperBound - 1] + 1)
                let text = edge.terms.map(index.dictionary.text).joined(separator: " ")
                if edge.slots.count == 2 {
                    found.append(Respelling(pieces: pieces, text: text))
                } else {
                    found += respellings(draft, [slot: text])
                }
            }
            slot += edge?.slots.count ?? 1
        }
        return found
    }

    /// Whether a document has a word with a space more or less, and in no other spelling.
    private func isRespaced(_ draft: RunDraft, _ slot: Int, in document: UInt32) -> Bool {
        draft.run.joins.contains { $0.slots.contains(slot) && has(document, $0.node(draft.run.kinds)) }
            && !has(document, .terms(draft.run.carriers[slot].typos.map(\.term), label: ""))
    }

    private func isSettled(_ draft: RunDraft, _ slot: Int, _ document: UInt32, _ corrected: [Int: String]) -> Bool {
        corrected[slot] != nil || has(document, asTyped(draft, slot))
    }

    /// Whether joined words are whole pieces, so that the joined form can stand for them.
    private func isWhole(_ slots: Range<Int>, _ draft: RunDraft) -> Bool {
        slots.count == 1 || slots.allSatisfy { slot in draft.owners.filter { $0 == draft.owners[slot] }.count == 1 }
    }
}

extension JoinedEdge {
    /// The documents that read the words so.
    func node(_ kinds: TitleKinds) -> PlanNode {
        if terms.count == 1 { return .expansion(Expansion(terms: terms, kinds: kinds, origin: .joined)) }
        let graph = TermGraph(inOrder: terms)
        return .phrase(
            PhrasePlan(text: "", channels: [(.titles(kinds), graph)], slop: 0, isWhole: false, decidesTier: false))
    }
}
