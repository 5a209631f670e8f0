/// The trees of a whole query: with its year hint taken out, and with it left in as a word.
struct Roots {
    let syntax: QuerySyntax?
    let syntaxWithHint: QuerySyntax?
    let hint: YearHint?

    /// Runs the builder over all its tokens.
    init(parsedBy builder: inout SyntaxBuilder, explicitHint: YearHint?) {
        let alternatives = builder.disjunction()
        if let explicitHint {
            syntax = builder.united(alternatives)
            let word = TextClause(.word(String(explicitHint.year), fuzz: nil))
            syntaxWithHint = QuerySyntax.all(
                [syntax, QuerySyntax(.text(word), span: explicitHint.span)].compactMap { $0 })
            hint = explicitHint
        } else if let found = Self.hint(in: alternatives, builder: &builder) {
            (syntax, syntaxWithHint, hint) = (found.without, found.with, found.hint)
        } else {
            syntax = builder.united(alternatives)
            (syntaxWithHint, hint) = (syntax, nil)
        }
    }

    private static func hint(
        in alternatives: [Conjunction], builder: inout SyntaxBuilder
    ) -> (without: QuerySyntax?, with: QuerySyntax?, hint: YearHint)? {
        guard let field = builder.fields.yearField, alternatives.count == 1, let only = alternatives.first,
            let index = HintFinder(clauses: only.clauses).hintIndex,
            case .text(let clause) = only.clauses[index].syntax.kind, case .word(let word, fuzz: nil) = clause.match,
            let year = Int(word)
        else { return nil }
        let hint = YearHint(year: year, span: only.clauses[index].syntax.span)
        builder.reportHint(hint, field: field)
        var others = only.clauses
        others.remove(at: index)
        return (QuerySyntax.all(others.map(\.syntax)), QuerySyntax.all(only.clauses.map(\.syntax)), hint)
    }
}

extension SyntaxBuilder {
    fileprivate mutating func reportHint(_ hint: YearHint, field: Field) {
        let filter = "\(field.name):\(hint.year)"
        log.add(
            .init(
                code: .yearHint, span: hint.span, message: "“\(hint.year)” used as a hint; write \(filter) to filter",
                expected: [filter], replacement: filter))
    }
}
