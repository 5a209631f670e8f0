import MovieModel
import QueryLanguage

/// Binds a clause that needs no planning: words as they are indexed, filters and what combines them.
///
/// Nothing of it can be completed, corrected or let go, so its plan is final and costs little more than its lookups.
struct ClauseBinder {
    /// The name of the field of titles.
    static let titleField = "title"

    private let index: CompiledIndex
    private let filters: FilterBinder
    /// The words looked for in titles, by which matches are highlighted.
    private(set) var texts: [String] = []

    init(_ index: CompiledIndex) {
        self.index = index
        filters = FilterBinder(index: index)
    }

    /// The plan of a clause of which ``SearchClause/isBound`` holds.
    static func plan(_ clause: SearchClause, on index: CompiledIndex) -> QueryPlan {
        var binder = ClauseBinder(index)
        var conditions: [QueryPlan.Condition] = []
        if case .all(let clauses) = clause {
            conditions.reserveCapacity(clauses.count)
            for part in clauses { conditions.append(binder.condition(part)) }
        } else {
            conditions.append(binder.condition(clause))
        }
        var plan = QueryPlan(conditions: conditions)
        plan.isLiteralPinned = true
        plan.hasText = clause.hasText
        plan.highlighting.texts = binder.texts
        return plan
    }

    private mutating func condition(_ clause: SearchClause) -> QueryPlan.Condition {
        let (facet, selected) = clause.chosenFacet
        return QueryPlan.Condition(node: node(clause), facet: facet, selected: selected)
    }

    /// Binds a clause; clauses of text that has to be analyzed match nothing here.
    mutating func node(_ clause: SearchClause) -> PlanNode {
        switch clause {
        case .everything: return .everything
        case .term(let field, let text): return term(text, in: field)
        case .all(let clauses): return clauses.isEmpty ? .everything : .all(nodes(clauses))
        case .any(let clauses): return clauses.isEmpty ? .nothing : .any(nodes(clauses))
        case .not(let clause):
            let kept = texts
            defer { texts = kept }
            return .except(node(clause))
        case .facet(let field, let codes, let mode):
            return codes.isEmpty ? .nothing : filters.facet(FacetClause(field: field, values: codes, mode: mode))
        case .range(let field, let range): return filters.range(RangeClause(field: field, range: range))
        case .presence(let field): return filters.presence(field)
        case .flag(let name): return filters.flag(name, isSet: true)
        case .identifier(let namespace, let value): return filters.identifier(namespace, value)
        case .nothing, .words, .phrase, .prefix, .wildcard, .fuzzy, .literalTitle: return .nothing
        }
    }

    private mutating func nodes(_ clauses: [SearchClause]) -> [PlanNode] {
        var nodes: [PlanNode] = []
        nodes.reserveCapacity(clauses.count)
        for clause in clauses { nodes.append(node(clause)) }
        return nodes
    }

    private mutating func term(_ text: String, in field: String) -> PlanNode {
        if field == Self.titleField {
            texts.append(text)
            return .run(TextRun(of: TermGraph(text, term: index.dictionary.term(text, in: .title)), text: text))
        }
        if let facet = FacetField(rawValue: field)?.termField { return filters.terms([text], facet, label: field) }
        guard let name = NamedField(rawValue: field), let term = index.dictionary.term(text, in: name.tokens) else {
            return .nothing
        }
        return .names([term], field: name, text: text)
    }
}
