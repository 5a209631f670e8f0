import Glibc
import QueryLanguage

@testable import SearchIndex

extension ModelPlanner {
    /// The conditions of the query and the clause, with words let go where nothing has them all.
    mutating func rootConditions() -> [ModelPlan.Condition] {
        let operands = query.syntax.conjuncts
        let pieces = operands.compactMap(ModelPiece.init).placed
        let isClause = pieces.isEmpty
        let own = isClause ? (clause?.rootPieces ?? []).placed : pieces
        let kept = mayRelax ? keptPieces(own) : own
        plan = ModelPlan()
        runs = []
        rootPieces = kept
        plan.diagnostics = (isClause ? [] : letGo.map { _ in "relaxed" })
        if foundYear?.piece.span != nil { plan.diagnostics.append("year_hint") }
        let planned = conditions(operands, isClause ? [] : kept, rootWords: kept)
        let found = mayRelax ? covered(planned) : planned
        plan.relaxed = letGo.sorted { $0.place < $1.place }.map(\.text)
        return found
    }

    private mutating func conditions(
        _ operands: [QuerySyntax], _ pieces: [ModelPiece], rootWords: [ModelPiece]
    ) -> [ModelPlan.Condition] {
        var found = conditions(operands, pieces)
        if !pieces.isEmpty { runs.first?.isRoot = true }
        if case .everything = query.syntax.kind { found = [] }
        if let clause {
            let asked = conditions(of: clause, rootWords: pieces.isEmpty ? rootWords : [])
            clauseConditions = asked.map(\.clause)
            found += asked
        }
        return found
    }

    /// The places of the movies that have the whole text as a title; a clause beside the text must hold for them too.
    var literalPlaces: Set<Int> {
        if let literalTitle { return model.places(literally: literalTitle) }
        let beside = ModelClause.all(clauseConditions)
        return model.places(literally: query.text).filter { model.matches(beside, model.movies[$0]) }
    }

    /// No quoted phrase and no exact title.
    var mayRelax: Bool { relax && !query.syntax.hasQuotes && clause?.hasQuotes != true }

    /// If nothing matches, the movies that cover most of the words.
    private mutating func covered(_ conditions: [ModelPlan.Condition]) -> [ModelPlan.Condition] {
        guard let run = runs.first(where: { $0.isRoot }), run.slots.count > 1, run.pieces.allSatisfy(\.isFreeWord),
            literalPlaces.isEmpty
        else { return conditions }
        let all = ModelClause.all(conditions.map(\.clause))
        guard !model.movies.contains(where: { model.matches(all, $0) }) else { return conditions }
        let weights = run.slots.indices.map { slot in
            let count = max(1, model.movies.count { run.has(slot, $0) })
            return max(1, Int((16 * log2(Double(model.movies.count + 1) / Double(count))).rounded()))
        }
        run.cover = ModelRun.Cover(weights: weights, minimum: 0)
        let candidates = model.movies.filter { model.matches(all, $0) }
        let most = candidates.map(run.weight).max() ?? 0
        guard most > 0 else {
            run.cover = nil
            return conditions
        }
        let half = (weights.reduce(0, +) + 1) / 2
        run.cover?.minimum = most >= half ? half : max(1, most * 3 / 4)
        run.cover?.wholes = run.parts.filter { part in
            let isLittle = run.slots[part].allSatisfy {
                RequestWords.ties.contains($0.word) || RequestWords.contains($0.word)
            }
            return !isLittle && model.movies.contains { run.isWhole(part, $0) }
        }
        let found = candidates.filter(run.matches)
        guard let best = found.map(run.level).max(), let movie = found.first(where: { run.level($0) == best }) else {
            return conditions
        }
        let missed = Set(run.slots.indices.filter { !run.has($0, movie) }.map { run.slots[$0].piece })
        letGo += missed.sorted().map { run.pieces[$0] }
        if run.pieces[0].span != nil { plan.diagnostics += missed.map { _ in "relaxed" } }
        return conditions
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
            case .word, .prefix, .wildcard, .regex: return false
            }
        case .everything, .nothing, .facet, .range, .presence, .flag, .identifier: return false
        }
    }
}

extension SearchClause {
    /// Whether a phrase or literal title is anywhere in it.
    fileprivate var hasQuotes: Bool {
        switch self {
        case .all(let clauses), .any(let clauses): clauses.contains(where: \.hasQuotes)
        case .not(let clause): clause.hasQuotes
        case .phrase, .literalTitle: true
        default: false
        }
    }
}
