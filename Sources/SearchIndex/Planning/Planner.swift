import MovieModel
import QueryLanguage
import TextAnalysis

/// Turns the syntax of a query into a plan against one index.
struct Planner {
    let index: CompiledIndex
    let query: ParsedQuery
    /// The clause whose word may be completed: the last bare word of the query.
    private let lastWord: Span?
    var highlights = HighlightTerms()
    var diagnostics: [Diagnostic] = []

    /// Plans a request.
    static func plan(_ request: SearchRequest, on index: CompiledIndex) -> QueryPlan {
        var planner = Planner(index: index, query: request.query)
        return planner.plan()
    }

    /// The plan to use when the first one found fewer matches than it settles from.
    ///
    /// With typos in more words, split and joined words and words let go, as far as the request allows; it is final.
    static func settled(_ plan: QueryPlan, _ request: SearchRequest, on index: CompiledIndex) -> QueryPlan {
        plan
    }

    private init(index: CompiledIndex, query: ParsedQuery) {
        self.index = index
        self.query = query
        lastWord = LastWord.span(in: query.syntax)
    }

    private mutating func plan() -> QueryPlan {
        let operands = if case .and(let operands) = query.syntax.kind { operands } else { [query.syntax] }
        var plan = QueryPlan(conditions: conditions(operands))
        if let hint = query.yearHint {
            plan.hintYear = hint.year
            plan.hinted = hintedRun()
        }
        plan.hasText = query.hasText
        plan.literalTitles = index.literalTitles.titles(equalTo: query.text)
            .filter { index.titles.document(ofTitle: $0) < index.documentCount }
        plan.isLiteralPinned = !query.syntaxWithHint.isPlainWords
        if let hint = query.yearHint {
            let key = TitleKey.surface(query.text)
            plan.isHintInLiteral = key.hasSuffix(String(hint.year)) || key.hasSuffix("(\(hint.year))")
        }
        if case .identifier = query.syntax.kind { plan.isIdentifier = true }
        plan.highlights = highlights
        plan.diagnostics = diagnostics
        return plan
    }

    /// The conditions of a conjunction: its words as one run, each other operand on its own.
    private mutating func conditions(_ operands: [QuerySyntax]) -> [QueryPlan.Condition] {
        var conditions = words(of: operands).map { QueryPlan.Condition(node: $0) }
        for operand in operands where operand.bareText == nil {
            let (facet, selected) = Self.facet(of: operand)
            conditions.append(QueryPlan.Condition(node: node(operand), facet: facet, selected: selected))
        }
        return conditions
    }

    /// The facet that a clause chooses values of.
    private static func facet(of syntax: QuerySyntax) -> (FacetField?, [String]) {
        switch syntax.kind {
        case .facet(let clause): (FacetField(rawValue: clause.field), clause.values)
        case .range(let clause) where clause.field == FacetField.year.rawValue: (.year, clause.range.wholeNumbers)
        default: (nil, [])
        }
    }

    /// Plans one clause or group.
    mutating func node(_ syntax: QuerySyntax) -> PlanNode {
        switch syntax.kind {
        case .everything: .everything
        case .nothing: .nothing
        case .and(let operands): .all(conditions(operands).map(\.node))
        case .or(let operands): .any(operands.map { node($0) })
        case .not(let operand): negation(operand)
        case .text(let clause): text(clause, syntax)
        case .facet(let clause): facet(clause)
        case .range(let clause): range(clause)
        case .presence(let field, let isPresent): isPresent ? presence(field) : .except(presence(field))
        case .flag(let name, let isSet): flag(name, isSet: isSet)
        case .identifier(let namespace, let value): identifier(namespace, value)
        }
    }

    /// What is excluded is not highlighted.
    private mutating func negation(_ operand: QuerySyntax) -> PlanNode {
        let kept = highlights
        defer { highlights = kept }
        return .except(node(operand))
    }

    /// Whether the word of a clause may be completed.
    func isLastWord(_ span: Span) -> Bool { span == lastWord }

    // MARK: Filters

    private func facet(_ clause: FacetClause) -> PlanNode {
        if clause.field == FacetField.decade.rawValue { return .any(clause.values.map(decade)) }
        guard let field = FacetField(rawValue: clause.field)?.termField else { return .nothing }
        switch clause.mode {
        case .anyOf: return terms(clause.values, field, label: clause.field)
        case .allOf: return .all(clause.values.map { terms([$0], field, label: clause.field) })
        }
    }

    private func decade(_ code: String) -> PlanNode {
        guard let first = Double(code), let column = index.columns["year"] else { return .nothing }
        let bounds = (NumberBound(first, isInclusive: true), NumberBound(first + 9, isInclusive: true))
        return .range(column, ValueInterval(NumberRange(lower: bounds.0, upper: bounds.1), decimals: 0))
    }

    private func range(_ clause: RangeClause) -> PlanNode {
        guard let column = index.columns[clause.field] else { return .nothing }
        var decimals = 0
        if case .number(let format) = index.fields.field(named: clause.field)?.kind { decimals = format.decimals }
        return .range(column, ValueInterval(clause.range, decimals: decimals))
    }

    private func presence(_ field: String) -> PlanNode {
        switch field {
        case "title", "id": return .everything
        case "rating": return flag(MovieFlag.rated.rawValue, isSet: true)
        case "decade": return index.columns["year"].map(PlanNode.presence) ?? .nothing
        case "genre": return terms(index.vocabulary.genres.map(\.code), .genre, label: "has genre")
        case "lang": return terms(index.metadata.languages, .language, label: "has lang")
        case "country": return terms(index.metadata.countries, .country, label: "has country")
        default: break
        }
        if let column = index.columns[field] { return .presence(column) }
        return terms([field], .presence, label: "has \(field)")
    }

    private func flag(_ name: String, isSet: Bool) -> PlanNode {
        let node = terms([name], .flag, label: "is \(name)")
        return isSet ? node : .except(node)
    }

    private func identifier(_ namespace: String?, _ value: String) -> PlanNode {
        let namespaces = namespace.map { [$0] } ?? index.metadata.namespaces
        var nodes = [terms(namespaces.map { "\($0)/\(value)" }, .externalID, label: "id \(value)")]
        if namespace == nil, let id = MovieID(value), let document = index.movies.document(of: id) {
            nodes.append(.documents([document]))
        }
        return .any(nodes)
    }

    /// The documents that have one of the terms there are.
    func terms(_ texts: [String], _ field: TermField, label: String) -> PlanNode {
        let terms = texts.compactMap { index.dictionary.term($0, in: field) }
        return terms.isEmpty ? .nothing : .terms(terms, label: label)
    }
}
