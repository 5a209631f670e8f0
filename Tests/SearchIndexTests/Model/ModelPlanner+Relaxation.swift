import Glibc
import QueryLanguage

extension ModelPlanner {
    /// Lets words go that are nowhere, and plans the root with the rest.
    mutating func rootConditions() -> [ModelPlan.Condition] {
        let operands = query.syntax.conjuncts
        let pieces = operands.compactMap(ModelPiece.init)
        let planned = conditions(operands, pieces)
        guard mayRelax, case .run(let run)? = planned.first?.clause else { return planned }
        let lost = Set(run.slots.indices.filter { hasNothing($0, run) }.map { run.slots[$0].piece })
        let kept = pieces.indices.filter { !lost.contains($0) }.map { pieces[$0] }
        guard !lost.isEmpty, kept.contains(where: { !model.text($0.text).tokens.isEmpty }) else {
            return covered(planned)
        }
        plan = ModelPlan()
        plan.relaxed = lost.sorted().map { pieces[$0].text }
        return covered(conditions(operands, kept))
    }

    /// No quoted phrase and no exact title.
    private var mayRelax: Bool { relax && !query.syntax.hasQuotes }

    private func hasNothing(_ slot: Int, _ run: ModelRun) -> Bool {
        run.slots[slot].isRequired && !model.movies.contains { run.has(slot, $0) }
    }

    /// If nothing matches, the movies that cover most of the words.
    private mutating func covered(_ conditions: [ModelPlan.Condition]) -> [ModelPlan.Condition] {
        guard case .run(let run)? = conditions.first?.clause, run.slots.count > 1 else { return conditions }
        let others = ModelClause.all(conditions.dropFirst().map(\.clause))
        let candidates = model.movies.filter { model.matches(others, $0) }
        guard model.places(literally: query.text).isEmpty, !candidates.contains(where: run.matches) else {
            return conditions
        }
        let weights = run.slots.indices.map { slot in
            let count = max(1, model.movies.count { run.has(slot, $0) })
            return max(1, Int((16 * log2(Double(model.movies.count + 1) / Double(count))).rounded()))
        }
        run.cover = ModelRun.Cover(weights: weights, minimum: 0)
        let half = (weights.reduce(0, +) + 1) / 2
        let most = candidates.map(run.weight).max() ?? 0
        run.cover?.minimum = most == 0 ? .max : min(half, most)
        let found = candidates.filter(run.matches)
        let missed = Set(
            run.slots.indices.filter { slot in !found.allSatisfy { run.has(slot, $0) } }.map { run.slots[$0].piece })
        plan.relaxed += missed.sorted().map { run.pieces[$0].text }
        return [ModelPlan.Condition(clause: .run(run))] + conditions.dropFirst()
    }
}

extension QuerySyntax {
    /// Whether a phrase or exact title is anywhere in it.
    fileprivate var hasQuotes: Bool {
        switch kind {
        case .and(let operands), .or(let operands): return operands.contains(where: \.hasQuotes)
        case .not(let operand): return operand.hasQuotes
        case .text(let clause):
            switch clause.match {
            case .phrase, .exact: return true
            case .word, .prefix, .wildcard: return false
            }
        case .everything, .nothing, .facet, .range, .presence, .flag, .identifier: return false
        }
    }
}
