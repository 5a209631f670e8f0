import MovieModel
import QueryLanguage
import TextAnalysis

extension Planner {
    /// The run of the bare words at the root, as far as reading takes it; of the clause where the query has none.
    mutating func rootDraft(of operands: [QuerySyntax]) -> RunDraft? {
        let pieces = operands.compactMap(\.bareText)
        if !pieces.isEmpty { return draft(pieces) }
        return clause?.rootWords.flatMap { draft(SearchClause.pieces(of: $0)) }
    }

    /// The run of the bare words of a group, gone all the way.
    mutating func innerDraft(of operands: [QuerySyntax]) -> RunDraft? {
        let pieces = operands.compactMap(\.bareText)
        return pieces.isEmpty ? nil : innerDraft(pieces)
    }

    /// The run of some words, gone all the way.
    mutating func innerDraft(_ pieces: [BareText]) -> RunDraft? {
        guard var draft = draft(pieces) else { return nil }
        if !isNegated {
            apply(PlanRewrite.widening, to: &draft)
            if draft.isCorrected { drafts.append(draft) }
        }
        return draft
    }

    /// The run of some words, read; `nil` if there is nothing in them to look for.
    mutating func draft(_ pieces: [BareText]) -> RunDraft? {
        guard let run = bareRun(pieces) else { return nil }
        highlighting.texts.append(run.text)
        var draft = RunDraft(pieces: pieces, owners: Self.owners(of: run.graph.slots, pieces), run: run)
        apply(PlanRewrite.reading, to: &draft)
        return draft
    }

    private mutating func apply(_ list: [PlanRewrite], to draft: inout RunDraft) {
        for rewrite in list where rewrite.apply(&draft, &self) && options.explain { rewrites.append(rewrite.name) }
    }

    /// The words alone, without what else may carry them.
    mutating func bareRun(_ pieces: [BareText]) -> TextRun? {
        let text = pieces.count == 1 ? pieces[0].text : pieces.lazy.map(\.text).joined(separator: " ")
        let graph = TermGraph(text, channel: .titles(.all), dictionary: index.dictionary, analyzer: &analyzer)
        guard !graph.slots.isEmpty else { return nil }
        let owners = pieces.allSatisfy(\.isWord) ? nil : Self.owners(of: graph.slots, pieces)
        return TextRun(
            kinds: .all, graph: graph, carriers: Array(repeating: TextRun.Carriers(), count: graph.slots.count),
            isRequired: graph.slots.indices.map { owners == nil || pieces[owners?[$0] ?? 0].isWord },
            boost: pieces.reduce(0) { $0 + $1.boost - 1 }, text: text)
    }

    /// The piece each token came from; pieces are joined by one space.
    private static func owners(of slots: [TermGraph.Slot], _ pieces: [BareText]) -> [Int] {
        guard pieces.count > 1 else { return slots.map { _ in 0 } }
        var owners: [Int] = []
        owners.reserveCapacity(slots.count)
        var piece = 0
        var end = pieces[0].text.unicodeScalars.count + 1
        for slot in slots {
            while slot.token.range.lowerBound >= end, piece + 1 < pieces.count {
                piece += 1
                end += pieces[piece].text.unicodeScalars.count + 1
            }
            owners.append(piece)
        }
        return owners
    }

    /// Whether the word of a slot may be typed only in part.
    func isCompletable(_ draft: RunDraft, _ slot: Int) -> Bool {
        let piece = draft.piece(slot)
        guard piece.isWord, !piece.isTitleOnly else { return false }
        guard let span = piece.span else { return true }
        return span == lastWord
    }

    // MARK: Settling

    /// Whether reading already shows that words as typed will not do.
    func isHopeless(_ draft: RunDraft) -> Bool {
        guard options.typo != .off || options.relax else { return false }
        if options.typo == .always { return draft.owners.indices.contains { !draft.run.carriers[$0].typos.isEmpty } }
        return draft.owners.indices.contains { draft.piece($0).isWord && draft.isNowhere($0) }
    }

    /// From how many matches on a first plan with this run at its root is final.
    func settledFrom(_ draft: RunDraft) -> Int {
        let slots = draft.owners.indices.filter(draft.isFree)
        if slots.count == 1, let edge = draft.run.graph.slots[slots[0]].edges.first, draft.owners.count == 1,
            draft.run.graph.edges[edge].term.documentCount >= Self.fewMatches
        {
            return 0
        }
        if options.typo == .auto, slots.contains(where: { TypoBudget.edits(for: draft.word($0)) > 0 }) {
            return Self.fewMatches
        }
        let isRespaced = options.typo != .off && slots.contains { TypoBudget.allowsEdits(draft.word($0)) }
        return isRespaced || options.relax && draft.owners.count > 1 ? 1 : 0
    }

    /// The run of the root gone all the way: words that are nowhere let go, then typos and spaces in the others; without
    /// the words of a request, if they are in the way.
    mutating func settled(_ draft: RunDraft) -> RunDraft {
        let before = state
        var settled = widened(draft)
        if let content = contentPieces(of: draft), probe.first(.run(draft.run.asTyped(where: draft.isFree))) == nil {
            let asTyped = state
            state = before
            if let other = letting(content.letGo, go: content.pieces).map({ widened($0) }),
                isBetterKnown(.run(other.run), than: .run(settled.run))
            {
                settled = other
            } else {
                state = asTyped
            }
        }
        if settled.isCorrected { drafts.insert(settled, at: 0) }
        return settled
    }

    /// A run gone all the way, its words that are nowhere let go.
    private mutating func widened(_ draft: RunDraft) -> RunDraft {
        var draft = draft
        if mayRelax {
            let lacking = lackingPieces(draft)
            let kept = draft.pieces.indices.filter { !lacking.contains($0) }.map(draft.placed)
            if !lacking.isEmpty, !kept.isEmpty {
                (highlighting, diagnostics) = (HighlightTerms.Source(), [])
                if let rest = self.draft(kept) {
                    letGo += lacking.map { (draft.placed($0), "is in no movie") }
                    draft = rest
                }
            }
        }
        apply(PlanRewrite.widening, to: &draft)
        return draft
    }

    /// Whether words of the root may be let go.
    var mayRelax: Bool { options.relax && !query.syntax.hasPhrase && clause?.hasPhrase != true }

    /// The bare words of which some part is nowhere, typos and spaces included.
    private func lackingPieces(_ draft: RunDraft) -> [Int] {
        let absent = draft.owners.indices.filter { slot in
            draft.piece(slot).isWord && !draft.piece(slot).isTitleOnly && draft.isNowhere(slot)
                && draft.run.carriers[slot].typos.isEmpty
        }
        guard !absent.isEmpty else { return [] }
        let respacing = Respacing(evaluator: evaluator)
        let joins = options.typo == .off ? [] : respacing.edges(draft) + respacing.segments(draft)
        let lacking = absent.filter { slot in !joins.contains { $0.slots.contains(slot) } }
        return Set(lacking.map { draft.owners[$0] }).sorted()
    }
}
