import QueryLanguage
import TextAnalysis

@testable import SearchIndex

/// Reads a query for the slow model.
struct ModelPlanner {
    let model: SlowModel
    let query: ParsedQuery
    let clause: SearchClause?
    let typo: TypoMode
    let relax: Bool
    var plan = ModelPlan()
    /// Whether what is read now is excluded.
    var isExcluded = false
    /// What the clause asks.
    var clauseConditions: [ModelClause] = []
    /// The runs that are not excluded.
    var runs: [ModelRun] = []
    let lastWord: Span?
    /// The words of the root that were let go.
    var letGo: [ModelPiece] = []
    /// The year among the words of a request.
    var foundYear: (year: Int, piece: ModelPiece)?
    /// The words of the root that were kept.
    var rootPieces: [ModelPiece] = []

    init(_ request: SearchRequest, model: SlowModel) {
        self.model = model
        query = request.query
        clause = request.clause
        typo = request.typo
        relax = request.relax
        lastWord = query.syntax.lastWordSpan
    }

    /// Reads the query.
    mutating func read() -> ModelPlan {
        plan.conditions = rootConditions()
        plan.hasText = query.hasText || clause?.modelHasText == true
        plan.sort = query.sort
        plan.literalKeys = ModelTitle.keys(of: literalTitle ?? query.text)
        plan.literalPlaces = literalPlaces
        plan.isLiteralPinned = !query.syntaxWithHint.isBareWords
        if case .identifier = query.syntax.kind { plan.isIdentifier = true }
        if let year = query.yearHint?.year {
            plan.hintYear = year
            plan.hinted = plainRun(query.syntaxWithHint.conjuncts.compactMap(ModelPiece.init))
            let key = TitleKey.surface(query.text)
            plan.isHintInLiteral = key.hasSuffix(String(year)) || key.hasSuffix("(\(year))")
        }
        if query.yearHint == nil, let foundYear {
            plan.hintYear = foundYear.year
            plan.hinted = plainRun(rootPieces + [foundYear.piece])
        }
        for run in runs where literalTitle == nil { correct(run) }
        plan.didYouMean = didYouMean
        plan.corrections.sort { $0.start < $1.start }
        plan.diagnostics.sort()
        return plan
    }

    // MARK: Clauses

    /// The bare words and phrases together, then every other operand.
    mutating func conditions(_ operands: [QuerySyntax], _ pieces: [ModelPiece]) -> [ModelPlan.Condition] {
        let words = words(pieces).map { ModelPlan.Condition(clause: $0) }
        let filters = operands.filter { ModelPiece($0) == nil }
        let others = filters.indices.filter { place in
            !filters[..<place].contains { $0.kind == filters[place].kind }
        }
        .map { place in
            let operand = filters[place]
            let (facet, selected) = Self.facet(operand)
            return ModelPlan.Condition(clause: clause(operand), facet: facet, selected: selected)
        }
        return words + others
    }

    private static func facet(_ operand: QuerySyntax) -> (String?, [String]) {
        switch operand.kind {
        case .facet(let clause): return (clause.field, clause.values)
        case .range(let clause): return choice(clause.field, clause.range)
        case .or(let operands): return choice(operands.map(facet))
        default: return (nil, [])
        }
    }

    /// The facet of numbers that a range is about, and the values it chooses.
    static func choice(_ field: String, _ range: NumberRange) -> (String?, [String]) {
        switch field {
        case "year", "providers":
            let number = range.lower?.value == range.upper?.value ? range.lower?.value : nil
            return (field, [number.flatMap { Int(exactly: $0) }].compactMap { $0 }.map(String.init))
        case "rating":
            let bands = (0..<10).filter { band in
                let last = band == 9 ? 100 : (Double(band + 1) * 10).nextDown
                return range.contains(Double(band) * 10) && range.contains(last)
            }
            return (field, bands.map { String($0 * 10) })
        default: return (nil, [])
        }
    }

    /// The same of alternatives, if they are all about one such facet.
    static func choice(_ parts: [(facet: String?, codes: [String])]) -> (String?, [String]) {
        let facets = Set(parts.map(\.facet))
        guard facets.count == 1, let facet = parts[0].facet, ["year", "providers", "rating"].contains(facet) else {
            return (nil, [])
        }
        return (facet, parts.flatMap(\.codes))
    }

    /// Reads what is excluded, which is neither highlighted nor corrected.
    mutating func excluding(_ body: (inout ModelPlanner) -> ModelClause) -> ModelClause {
        let (words, prefixes, wasExcluded) = (plan.words, plan.prefixes, isExcluded)
        isExcluded = true
        let excluded = body(&self)
        (plan.words, plan.prefixes, isExcluded) = (words, prefixes, wasExcluded)
        return .not(excluded)
    }

    mutating func clause(_ syntax: QuerySyntax) -> ModelClause {
        switch syntax.kind {
        case .everything: return .everything
        case .nothing: return .nothing
        case .and(let operands):
            return .all(conditions(operands, operands.compactMap(ModelPiece.init)).map(\.clause))
        case .or(let operands): return .any(operands.map { clause($0) })
        case .not(let operand):
            return excluding { $0.clause(operand) }
        case .text(let clause):
            return ModelPiece(syntax).map { .all(words([$0])) } ?? text(clause)
        case .facet(let clause): return .facet(clause.field, codes: clause.values, needsAll: clause.mode == .allOf)
        case .range(let clause): return .range(clause.field, clause.range)
        case .presence(let field, let isPresent): return isPresent ? .presence(field) : .not(.presence(field))
        case .flag(let name, let isSet): return isSet ? .flag(name) : .not(.flag(name))
        case .identifier(let namespace, let value): return .identifier(namespace: namespace, value: value)
        }
    }
}
