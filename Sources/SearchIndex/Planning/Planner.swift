import MovieModel
import QueryLanguage
import TextAnalysis

/// Turns a request into a plan against one index.
///
/// It plans twice at most. The first plan is cheap, and for most queries it is the one to use. If it finds next to
/// nothing, ``settled(_:_:)`` goes on to typos, spaces and words let go. What a query means so depends on the query
/// and the index alone, never on the page asked for.
struct Planner {
    /// What plans are probed with, within the time of the search.
    let evaluator: Evaluator
    let query: ParsedQuery
    let options: SearchOptions
    let clause: SearchClause?
    /// The clause whose word may be completed: the last bare word of the query.
    let lastWord: Span?
    var analyzer = TextAnalyzer(for: .querying)
    var highlighting = HighlightTerms.Source()
    var diagnostics: [Diagnostic] = []
    /// The rewrites that changed something.
    var rewrites: [String] = []
    /// Whether what is planned is to be excluded.
    var isNegated = false
    /// The place of the root's run among the conditions.
    var rootCondition: Int?
    /// The conditions that come from the query's text; those behind them come from the clause.
    private var queryConditionCount = 0
    /// The words of the root that were let go, with the reason.
    var letGo: [(piece: BareText, reason: String)] = []
    /// The year among the words let go, which is a hint then.
    var foundYear: (year: Int, piece: BareText)?
    /// The runs that were corrected where they could be, the one of the root first.
    var drafts: [RunDraft] = []

    /// Plans a request.
    static func plan(_ request: SearchRequest, _ evaluator: Evaluator) -> QueryPlan {
        if request.query.isBlank,
            let plan = request.clause.flatMap({
                ClauseBinder.plan($0, countsFacets: !request.options.facets.isEmpty, evaluator)
            })
        {
            return plan
        }
        var planner = Planner(request, evaluator)
        return planner.plan(isThorough: false)
    }

    /// The plan to use when the first one found fewer matches than it settles from.
    ///
    /// With typos in more words, split and joined words and words let go, as far as the request allows; it is final.
    static func settled(_ request: SearchRequest, _ evaluator: Evaluator) -> QueryPlan {
        var planner = Planner(request, evaluator)
        return planner.plan(isThorough: true)
    }

    /// What binds filters.
    private var filters: FilterBinder { FilterBinder(index: index) }

    var index: CompiledIndex { evaluator.index }

    /// What the index says of a node by itself.
    var probe: PlanProbe { PlanProbe(index: index, budget: evaluator.scratch) }

    private init(_ request: SearchRequest, _ evaluator: Evaluator) {
        self.evaluator = evaluator
        query = request.query
        options = request.options
        clause = request.clause
        lastWord = LastWord.span(in: query.syntax)
    }

    // MARK: Plans

    private mutating func plan(isThorough: Bool) -> QueryPlan {
        let operands = query.syntax.operands
        var root = rootDraft(of: operands).map { withoutRequest($0) ?? $0 }
        let isThorough = isThorough || root.map { isHopeless($0) } ?? false
        if isThorough, let draft = root { root = settled(draft) }
        let isRootOfQuery = operands.contains { $0.bareText != nil }
        let plan = QueryPlan()
        addConditions(of: operands, root: isRootOfQuery ? root : nil, to: plan)
        if isRootOfQuery, root != nil { rootCondition = 0 }
        queryConditionCount = query.isBlank ? 0 : plan.conditions.count
        if let clause { add(clause, to: plan, isRootOfQuery ? nil : root) }
        addHint(to: plan, root)
        addLiteralTitles(to: plan)
        plan.hasText = query.hasText || clause?.hasText ?? false
        if case .identifier = query.syntax.kind { plan.isIdentifier = true }
        if let root, !isThorough { plan.settledFrom = settledFrom(root) }
        if isThorough { cover(plan, root) }
        reportLetGo(plan)
        correct(plan)
        plan.highlighting = highlighting
        plan.diagnostics = diagnostics
        plan.rewrites = rewrites
        return plan
    }

    /// Adds the conditions of a conjunction: its words as one run, each other operand on its own.
    private mutating func addConditions(of operands: [QuerySyntax], root: RunDraft?, to plan: QueryPlan) {
        if let root { plan.add(.words(root.run)) }
        for operand in operands {
            if let piece = operand.bareText {
                if !piece.isWord { plan.add(phrase(piece)) }
            } else if !isRepeated(operand, among: operands) {
                plan.add(node(operand), choosing: Self.facet(of: operand))
            }
        }
    }

    /// Conditions of words that stand alone.
    mutating func conditionNodes(_ operands: [QuerySyntax]) -> [PlanNode] {
        let plan = QueryPlan()
        addConditions(of: operands, root: innerDraft(of: operands), to: plan)
        return plan.conditions
    }

    /// Whether an earlier operand is the same filter. The same words twice are another text than once.
    private func isRepeated(_ operand: QuerySyntax, among operands: [QuerySyntax]) -> Bool {
        switch operand.kind {
        case .facet, .range, .presence, .flag, .identifier:
            return operands.first { $0.kind == operand.kind }?.span != operand.span
        case .everything, .nothing, .and, .or, .not, .text: return false
        }
    }

    private mutating func addHint(to plan: QueryPlan, _ root: RunDraft?) {
        guard let hint = query.yearHint else {
            if let foundYear, let root {
                plan.hintYear = foundYear.year
                plan.hinted = bareRun(root.pieces + [foundYear.piece])
                if let text = plan.hinted?.text { highlighting.texts.append(text) }
                reportHint(foundYear.year, foundYear.piece)
            }
            return
        }
        plan.hintYear = hint.year
        let pieces = query.syntaxWithHint.operands.compactMap(\.bareText)
        plan.hinted = bareRun(pieces)
        if let text = plan.hinted?.text { highlighting.texts.append(text) }
        let key = TitleKey.surface(query.text)
        plan.isHintInLiteral = key.hasSuffix(String(hint.year)) || key.hasSuffix("(\(hint.year))")
    }

    /// Adds the titles that equal the whole text, as far as the clause allows them.
    private func addLiteralTitles(to plan: QueryPlan) {
        plan.isLiteralPinned = !query.syntaxWithHint.isPlainWords
        guard !query.isBlank else { return }
        let clauses = plan.conditions.dropFirst(queryConditionCount)
        plan.literalTitles += index.literalTitles.titles(equalTo: query.text).filter { title in
            let document = index.titles.document(ofTitle: title)
            guard document < index.documentCount else { return false }
            return clause == nil || probe.first(.all([.documents([document])] + clauses)) != nil
        }
    }

    /// The facet that a clause chooses values of.
    private static func facet(of syntax: QuerySyntax) -> (facet: FacetField?, codes: [String]) {
        switch syntax.kind {
        case .facet(let clause): (FacetField(rawValue: clause.field), clause.values)
        case .range(let clause): FacetField.chosen(by: clause.range, of: clause.field) ?? (nil, [])
        case .or(let operands): FacetField.chosen(byAny: operands.map { facet(of: $0) })
        default: (nil, [])
        }
    }

    /// Plans one clause or group.
    mutating func node(_ syntax: QuerySyntax) -> PlanNode {
        switch syntax.kind {
        case .everything: .everything
        case .nothing: .nothing
        case .and(let operands): .all(conditionNodes(operands))
        case .or(let operands): .any(operands.map { node($0) })
        case .not(let operand): negation { $0.node(operand) }
        case .text(let clause): text(clause, syntax)
        case .facet(let clause): filters.facet(clause)
        case .range(let clause): filters.range(clause)
        case .presence(let field, let isPresent):
            isPresent ? filters.presence(field) : .except(filters.presence(field))
        case .flag(let name, let isSet): filters.flag(name, isSet: isSet)
        case .identifier(let namespace, let value): filters.identifier(namespace, value)
        }
    }

    /// What is excluded is neither highlighted nor corrected.
    mutating func negation(_ body: (inout Planner) -> PlanNode) -> PlanNode {
        let kept = (highlighting, isNegated)
        defer { (highlighting, isNegated) = kept }
        isNegated = true
        return .except(body(&self))
    }
}

extension QuerySyntax {
    /// The operands of a conjunction, or the clause as the only one.
    var operands: [QuerySyntax] { if case .and(let operands) = kind { operands } else { [self] } }
}
