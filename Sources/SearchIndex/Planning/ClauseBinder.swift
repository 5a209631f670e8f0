import MovieModel
import QueryLanguage
import TextAnalysis

/// Binds a clause that needs no planning: words as they are indexed, filters and what combines them.
///
/// Nothing of it can be completed, corrected or let go, so its plan is final and costs little more than its lookups.
struct ClauseBinder {
    /// The name of the field of titles.
    static let titleField = "title"

    private let evaluator: Evaluator
    /// By what matches of the words looked for in titles are highlighted.
    private(set) var highlighting = HighlightTerms.Source()

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    private var index: CompiledIndex { evaluator.index }
    private var filters: FilterBinder { FilterBinder(index: index) }

    /// The plan of a clause, or `nil` if some part of it has to be planned.
    ///
    /// - Parameter countsFacets: whether it matters what the clause chooses of facets.
    static func plan(_ clause: SearchClause, countsFacets: Bool, _ evaluator: Evaluator) -> QueryPlan? {
        var binder = ClauseBinder(evaluator)
        let plan = QueryPlan()
        if case .all(let clauses) = clause {
            plan.conditions.reserveCapacity(clauses.count)
            for part in clauses { guard binder.add(part, countsFacets, to: plan) else { return nil } }
        } else {
            guard binder.add(clause, countsFacets, to: plan) else { return nil }
        }
        plan.isLiteralPinned = true
        plan.hasText = clause.hasText
        plan.highlighting = binder.highlighting
        return plan
    }

    private mutating func add(_ clause: SearchClause, _ countsFacets: Bool, to plan: QueryPlan) -> Bool {
        guard let node = node(clause) else { return false }
        plan.add(node, choosing: countsFacets ? clause.chosenFacet : (nil, []))
        return true
    }

    /// Binds a clause; `nil` if some part of it has to be planned.
    mutating func node(_ clause: SearchClause) -> PlanNode? {
        switch clause {
        case .everything: return .everything
        case .nothing: return .nothing
        case .term(let field, let text): return term(text, in: field)
        case .phrase(let text, 0, lastIsPrefix: false, forms: .typed, let kinds) where kinds.isEmpty:
            return sequence(text)
        case .prefix(let text): return prefix(text)
        case .all(let clauses): return clauses.isEmpty ? .everything : nodes(clauses).map(PlanNode.all)
        case .any(let clauses): return nodes(clauses).map { PlanNode.any(ofSome: $0) }
        case .not(let clause):
            let kept = highlighting
            defer { highlighting = kept }
            return node(clause).map(PlanNode.except)
        case .facet(let field, let codes, let mode):
            return codes.isEmpty ? .nothing : filters.facet(FacetClause(field: field, values: codes, mode: mode))
        case .range(let field, let range): return filters.range(RangeClause(field: field, range: range))
        case .presence(let field): return filters.presence(field)
        case .flag(let name): return filters.flag(name, isSet: true)
        case .identifier(let namespace, let value): return filters.identifier(namespace, value)
        case .words, .phrase, .wildcard, .fuzzy, .literalTitle: return nil
        }
    }

    private mutating func nodes(_ clauses: [SearchClause]) -> [PlanNode]? {
        var nodes: [PlanNode] = []
        nodes.reserveCapacity(clauses.count)
        for clause in clauses {
            guard let node = node(clause) else { return nil }
            nodes.append(node)
        }
        return nodes
    }

    private mutating func term(_ text: String, in field: String) -> PlanNode {
        if field == Self.titleField {
            highlighting.texts.append(text)
            return index.dictionary.term(text, in: .title).map(PlanNode.word) ?? .nothing
        }
        if let facet = FacetField(rawValue: field)?.termField { return filters.terms([text], facet, label: field) }
        guard let name = NamedField(rawValue: field), let term = index.dictionary.term(text, in: name.tokens) else {
            return .nothing
        }
        return .names([term], field: name, text: text)
    }

    /// Words as typed in order, if each takes one position.
    private mutating func sequence(_ text: String) -> PlanNode? {
        let scratch = evaluator.scratch
        scratch.analyzer.analyze(text)
        var terms: [Term] = []
        terms.reserveCapacity(scratch.analyzer.tokens.count)
        for token in scratch.analyzer.tokens {
            guard token.positionCount == 1 else { return nil }
            if let term = scratch.analyzer.withBytes(of: token, { index.dictionary.term(utf8: $0, in: .title) }) {
                terms.append(term)
            }
        }
        highlighting.texts.append(text)
        guard terms.count == scratch.analyzer.tokens.count else { return .nothing }
        return terms.isEmpty ? .everything : terms.count == 1 ? .word(terms[0]) : .sequence(terms)
    }

    /// The words of titles that begin so, as stored where they are many.
    private mutating func prefix(_ text: String) -> PlanNode? {
        let scratch = evaluator.scratch
        scratch.analyzer.analyze(text)
        guard scratch.analyzer.tokens.count == 1 else { return nil }
        let word = scratch.analyzer.text(of: scratch.analyzer.tokens[0])
        highlighting.prefixes.append(word)
        if let stored = index.prefixTops.prefix(word) {
            return .expansion(Expansion(stored, origin: .prefix(word)))
        }
        let found = evaluator.terms(of: .title).completions(of: word)
        return .expansion(
            Expansion(terms: found.terms, kinds: .all, origin: .prefix(word)))
    }
}
