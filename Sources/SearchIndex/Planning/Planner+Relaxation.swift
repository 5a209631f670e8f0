import Glibc
import QueryLanguage

extension Planner {
    /// Makes the most informative words suffice when nothing has them all.
    mutating func cover(_ plan: QueryPlan, _ root: RunDraft?) {
        for piece in letGo { reportRelaxed(piece, "is in no movie") }
        plan.relaxed = letGo.map(\.text)
        guard let root, let place = rootCondition, options.relax, mayCover(root), plan.literalTitles.isEmpty,
            probe.count(plan.root) == 0, let run = covered(root.run, plan, place)
        else { return }
        if options.explain { rewrites.append("relaxation") }
        let words = root.owners.indices.map { PlanNode.run(run.only($0)) }
        let isEverywhere = probe.holdEverywhere(words, in: plan.root)
        for (owner, piece) in root.pieces.enumerated() {
            let slots = root.owners.indices.filter { root.owners[$0] == owner }
            guard !slots.allSatisfy({ isEverywhere[$0] }) else { continue }
            reportRelaxed(piece, "is not in every match")
            plan.relaxed.append(piece.text)
        }
    }

    private func mayCover(_ root: RunDraft) -> Bool {
        !query.syntax.hasPhrase && clause?.hasPhrase != true && root.owners.count > 1
            && root.pieces.allSatisfy { $0.isWord && !$0.isTitleOnly }
    }

    /// The run with what its words are worth and how much of it is enough; `nil` if no word is to be had at all.
    ///
    /// Half of the information is enough. If there is not so much, then the most there is, by halving: more words match
    /// in fewer documents, so the greatest weight that finds something is found in some ten searches.
    private func covered(_ run: TextRun, _ plan: QueryPlan, _ place: Int) -> TextRun? {
        let weights = run.graph.slots.indices.map { slot in
            Self.weight(probe.count(.run(run.only(slot))), of: index.documentCount)
        }
        var low = 0
        var high = (weights.reduce(0, +) + 1) / 2
        var run = run
        func finds(_ minimum: Int) -> Bool {
            run.relaxation = Relaxation(weights: weights, minimum: minimum)
            plan.conditions[place] = .run(run)
            return probe.count(plan.root) > 0
        }
        guard !finds(high) else { return run }
        while high - low > 1 {
            let middle = (low + high) / 2
            if finds(middle) { low = middle } else { high = middle }
        }
        guard low > 0 else {
            run.relaxation = nil
            plan.conditions[place] = .run(run)
            return nil
        }
        _ = finds(low)
        return run
    }

    /// What a word in so many documents tells, in sixteenths of a bit.
    private static func weight(_ documentCount: Int, of total: Int) -> Int {
        max(1, Int((16 * log2(Double(total + 1) / Double(max(1, documentCount)))).rounded()))
    }

    private mutating func reportRelaxed(_ piece: BareText, _ reason: String) {
        guard let span = piece.span else { return }
        let rest = replacing([(span, "", "")])
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
