import Glibc
import QueryLanguage
import TextAnalysis

extension Planner {
    /// Makes the most informative words suffice when nothing has them all.
    mutating func cover(_ plan: QueryPlan, _ root: RunDraft?) {
        guard let root, let place = rootCondition, options.relax, mayCover(root), plan.literalTitles.isEmpty,
            probe.count(plan.root) == 0, let run = covered(root.run, plan, place)
        else { return }
        if options.explain { rewrites.append("relaxation") }
        guard let best = best(of: run, plan) else { return }
        for owner in root.pieces.indices {
            let slots = root.owners.indices.filter { root.owners[$0] == owner }
            guard !slots.allSatisfy({ has(best, .run(root.run.only($0))) }) else { continue }
            letGo.append((root.placed(owner), "is not in the best match"))
        }
    }

    /// Names the words that were let go, in the order typed.
    mutating func reportLetGo(_ plan: QueryPlan) {
        guard !letGo.isEmpty else { return }
        let places = letGo.map { $0.piece.place ?? 0 }
        let sorted = letGo.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        for (piece, reason) in sorted.map({ letGo[$0] }) { reportRelaxed(piece, reason) }
        plan.relaxed = sorted.map { letGo[$0].piece.text }
    }

    private func mayCover(_ root: RunDraft) -> Bool {
        !query.syntax.hasPhrase && clause?.hasPhrase != true && root.owners.count > 1
            && root.pieces.allSatisfy { $0.isWord && !$0.isTitleOnly }
    }

    /// The run with what its words are worth and how much of it is enough; `nil` if no word is to be had at all.
    ///
    /// Half of the information is enough. If there is not so much, then three quarters of the most there is, found by
    /// halving: more words match in fewer documents, so the greatest weight that finds something is found in some ten
    /// searches. Enough is, too, what makes a whole title.
    private func covered(_ run: TextRun, _ plan: QueryPlan, _ place: Int) -> TextRun? {
        let weights = run.graph.slots.indices.map { slot in
            Self.weight(probe.count(.run(run.only(slot))), of: index.documentCount)
        }
        var run = run
        run.relaxation = Relaxation(weights: weights, minimum: 0)
        guard let minimum = minimum(&run, plan, place) else {
            run.relaxation = nil
            plan.conditions[place] = .run(run)
            return nil
        }
        run.relaxation = Relaxation(weights: weights, minimum: minimum, wholes: wholeTitles(in: run))
        plan.conditions[place] = .run(run)
        return run
    }

    /// The least weight that is enough; `nil` if no movie has any of it.
    private func minimum(_ run: inout TextRun, _ plan: QueryPlan, _ place: Int) -> Int? {
        var low = 0
        var high = ((run.relaxation?.total ?? 0) + 1) / 2
        func finds(_ minimum: Int) -> Bool {
            run.relaxation?.minimum = minimum
            plan.conditions[place] = .run(run)
            return probe.count(plan.root) > 0
        }
        if finds(high) { return high }
        while high - low > 1 {
            let middle = (low + high) / 2
            if finds(middle) { low = middle } else { high = middle }
        }
        return low > 0 ? max(1, low * 3 / 4) : nil
    }

    /// The neighbouring words of a run that are a whole title, one of little words alone apart, with the documents that
    /// have it.
    private func wholeTitles(in run: TextRun) -> [(slots: Range<Int>, documents: [UInt32])] {
        run.graph.parts.compactMap { slots in
            let words = run.graph.slots[slots].map(\.token.text)
            guard !words.allSatisfy({ RequestWords.ties.contains($0) || RequestWords.contains($0) }) else { return nil }
            var documents: [UInt32] = []
            probe.visit(titlePhrase(run.graph.part(slots), isWhole: true)) { document in
                documents.append(document)
                return true
            }
            return documents.isEmpty ? nil : (slots, documents)
        }
    }

    /// The document that answers a relaxed run best.
    private func best(of run: TextRun, _ plan: QueryPlan) -> UInt32? {
        let documents = evaluator.documents(plan.root)
        let ranker = RunRanker(run, within: documents, evaluator)
        var best: (document: UInt32, level: Int)?
        evaluator.scratch.forEach(documents) { document in
            let level = ranker.match(document).level
            if level > best?.level ?? -1 { best = (document, level) }
        }
        return best?.document
    }

    /// What a word in so many documents tells, in sixteenths of a bit.
    private static func weight(_ documentCount: Int, of total: Int) -> Int {
        max(1, Int((16 * log2(Double(total + 1) / Double(max(1, documentCount)))).rounded()))
    }

    /// Says that a year among words let go is a hint.
    mutating func reportHint(_ year: Int, _ piece: BareText) {
        guard let span = piece.span else { return }
        let filter = "year:\(year)"
        diagnostics.append(
            Diagnostic(
                code: .yearHint, severity: .info, message: "“\(year)” used as a hint; write \(filter) to filter",
                span: span, suggestion: Suggestion(replacement: filter, query: replacing([(span, "", filter)])),
                docs: "/docs/query#year"))
    }

    private mutating func reportRelaxed(_ piece: BareText, _ reason: String) {
        guard let span = piece.span else { return }
        let rest = replacing([(span, piece.isPart ? piece.text : "", "")])
        diagnostics.append(
            Diagnostic(
                code: .relaxed, severity: .info, message: "“\(piece.text)” \(reason) and was let go", span: span,
                suggestion: Suggestion(replacement: "", query: rest.trimmed)))
    }
}

extension TextRun {
    /// The run with one of its words alone required.
    func only(_ slot: Int) -> TextRun {
        var run = TextRun(
            kinds: kinds, graph: graph, carriers: carriers, isRequired: graph.slots.indices.map { $0 == slot },
            boost: boost, text: text)
        run.joins = joins.filter { $0.slots.contains(slot) }
        return run
    }
}

extension String {
    /// The text without the spaces that a word let go leaves behind.
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
