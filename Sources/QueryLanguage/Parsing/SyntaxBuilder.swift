/// Builds the tree from balanced, resolved tokens by recursive descent.
///
/// There is no wrong query: a clause that cannot be understood becomes words,
/// and what was made of it goes to the log.
///
/// The depth of recursion is the depth of brackets, which ``BracketBalance`` has bounded.
struct SyntaxBuilder {
    let tokens: [Token]
    let source: SourceText
    let fields: FieldTable
    let limits: QueryLimits
    var log: DiagnosticLog

    var index = 0
    var sort: [SortKey] = []
    private var clauseCount = 0

    init(tokens: [Token], source: SourceText, fields: FieldTable, limits: QueryLimits, log: DiagnosticLog) {
        self.tokens = tokens
        self.source = source
        self.fields = fields
        self.limits = limits
        self.log = log
    }

    /// The token at the current place, if any is left.
    var current: Token? { index < tokens.count ? tokens[index] : nil }

    /// Parses alternatives up to a closing bracket or the end.
    ///
    /// Inside the value of a field every word is a value of it: `head` names the field.
    mutating func disjunction(of head: FieldHead? = nil) -> [Conjunction] {
        var alternatives = [conjunction(of: head)]
        while current?.kind == .combine(.or) {
            index += 1
            alternatives.append(conjunction(of: head))
        }
        return alternatives.filter { !$0.clauses.isEmpty }
    }

    /// The movies any of the alternatives matches, with a remark if precedence decided something.
    mutating func united(_ alternatives: [Conjunction], of head: FieldHead? = nil) -> QuerySyntax? {
        let operands = alternatives.compactMap { alternative in
            let clauses = alternative.clauses.map(\.syntax)
            return head == nil ? QuerySyntax.all(clauses) : QuerySyntax.allValues(clauses)
        }
        let united = head == nil ? QuerySyntax.any(operands) : QuerySyntax.anyValue(operands)
        if let united, operands.count > 1, alternatives.contains(where: { $0.clauses.count > 1 }) {
            reportMixture(of: alternatives, meaning: united, isValue: head != nil)
        }
        return united
    }

    private mutating func conjunction(of head: FieldHead?) -> Conjunction {
        var result = Conjunction(first: index)
        while let token = current {
            switch token.kind {
            case .close, .combine(.or):
                return result.ended(at: index)
            case .combine(.and):
                index += 1
                result.isAfterAnd = true
            default:
                let form = Clause.YearForm(at: index, in: self)
                if let syntax = negation(of: head) {
                    let isRequired = result.isAfterAnd || current?.kind == .combine(.and)
                    result.clauses.append(Clause(syntax: syntax, yearForm: isRequired ? nil : form))
                }
                result.isAfterAnd = false
            }
        }
        return result.ended(at: index)
    }

    private mutating func negation(of head: FieldHead?) -> QuerySyntax? {
        let first = index
        var isNegated = false
        while let token = current, token.kind == .combine(.not) || token.kind == .minus || token.kind == .plus {
            if token.kind == .plus { reportPlus(token) } else { isNegated.toggle() }
            index += 1
        }
        guard let operand = primary(of: head) else { return nil }
        return isNegated ? .no(operand, span: span(from: first)) : operand
    }

    private mutating func primary(of head: FieldHead?) -> QuerySyntax? {
        guard let token = current else { return nil }
        switch token.kind {
        case .open: return group(of: head)
        case .close, .combine: return nil
        case .minus, .plus, .keyword:
            index += 1
            return nil
        case .bang:
            index += 1
            return head == nil ? exactTitle(after: token) : primary(of: head)
        case .field(let inner):
            return countingClause { $0.fieldClause(inner) }
        case .unknownField(let isGlued):
            return countingClause { $0.unknownField(token, isGlued: isGlued) }
        case .quoted, .word, .bracket, .regex:
            guard let head else { return countingClause { $0.textClause() } }
            return countingClause { $0.valueInGroup(of: head) }
        }
    }

    private mutating func group(of head: FieldHead?) -> QuerySyntax? {
        let first = index
        index += 1
        let alternatives = disjunction(of: head)
        let inner = united(alternatives, of: head)
        var boost: Double?
        if let token = current, case .close(let written) = token.kind {
            boost = written
            index += 1
        }
        guard let inner else { return nil }
        let boosted = boost.map { inner.boosted(by: allowedBoost($0, of: tokens[index - 1].letters)) } ?? inner
        return QuerySyntax(boosted.kind, span: span(from: first))
    }

    /// Runs the parse of one clause, and leaves its result out if the query has too many already.
    private mutating func countingClause(_ parse: (inout SyntaxBuilder) -> QuerySyntax?) -> QuerySyntax? {
        let first = index
        guard clauseCount >= limits.maximumClauses else {
            let syntax = parse(&self)
            clauseCount += syntax == nil ? 0 : 1
            return syntax
        }
        var skipping = self
        _ = parse(&skipping)
        index = skipping.index
        reportTooMany(from: first)
        return nil
    }

    /// Counts another clause that came in the same list of values; returns whether it may stay.
    mutating func countValue(at letters: Range<Int>) -> Bool {
        clauseCount += 1
        if clauseCount > limits.maximumClauses { reportTooMany(at: letters) }
        return clauseCount <= limits.maximumClauses
    }

    /// The place of the tokens from `first` up to the current one.
    func span(from first: Int) -> Span {
        source.span(letters(from: first))
    }

    /// The letters of the tokens from `first` up to the current one.
    func letters(from first: Int) -> Range<Int> {
        tokens[first].letters.lowerBound..<tokens[max(first, index - 1)].letters.upperBound
    }

    private mutating func reportTooMany(from first: Int) {
        reportTooMany(at: letters(from: first))
    }
}
