/// Says a query in plain language: "genre is horror, released 1980–1989, newest first".
///
/// The reading shows how precedence and repairs turned out to someone who has
/// never read a grammar.
struct ReadingPrinter {
    let fields: FieldTable

    /// The reading of a whole query.
    func text(_ syntax: QuerySyntax, hint: YearHint?, sort: [SortKey]) -> String {
        var parts = syntax.kind == .everything ? ["every movie"] : conditions(syntax)
        if let hint { parts.append("best near \(hint.year)") }
        parts += sort.map(order)
        return parts.joined(separator: ", ")
    }

    /// The conditions of a conjunction, with neighboring words said together.
    private func conditions(_ syntax: QuerySyntax) -> [String] {
        guard case .and(let operands) = syntax.kind else { return [text(syntax)] }
        var parts: [String] = []
        var rest = operands[...]
        while let first = rest.first {
            let subject = wordsSubject(first)
            let neighbors = subject == nil ? rest.prefix(1) : rest.prefix { wordsSubject($0) == subject }
            if neighbors.count > 1, let subject {
                parts.append("\(subject) has " + neighbors.compactMap(words(of:)).joined(separator: " and "))
            } else {
                parts.append(text(first))
            }
            rest = rest.dropFirst(neighbors.count)
        }
        return parts
    }

    private func text(_ syntax: QuerySyntax) -> String {
        switch syntax.kind {
        case .everything: "anything"
        case .nothing(let field, let value): "\(label(field)) “\(value)”, which does not exist"
        case .and: conditions(syntax).joined(separator: " and ")
        case .or(let operands): alternatives(operands)
        case .not(let operand): negation(of: operand)
        case .text(let clause): text(clause)
        case .facet(let clause): "\(label(clause.field)) is \(values(of: clause))"
        case .range(let clause): text(clause)
        case .presence(let field, let isPresent): (isPresent ? "has " : "has no ") + label(field)
        case .flag(let name, let isSet): (isSet ? "is " : "is not ") + name
        case .identifier(let namespace, let value): "has the \(namespace.map { $0 + " " } ?? "")id \(value)"
        }
    }

    private func alternatives(_ operands: [QuerySyntax]) -> String {
        if let subject = operands.first.flatMap(wordsSubject), operands.allSatisfy({ wordsSubject($0) == subject }) {
            return "\(subject) has " + operands.compactMap(words(of:)).joined(separator: " or ")
        }
        return "either " + operands.map { isCompound($0) ? "(\(text($0)))" : text($0) }.joined(separator: " or ")
    }

    private func negation(of operand: QuerySyntax) -> String {
        switch operand.kind {
        case .text(let clause):
            if case .exact(let words) = clause.match { return "\(subject(of: clause)) is not exactly “\(words)”" }
            return "\(subject(of: clause)) has not \(words(of: operand) ?? "")"
        case .facet(let clause): return "\(label(clause.field)) is not \(values(of: clause))"
        case .presence(let field, let isPresent): return (isPresent ? "has no " : "has ") + label(field)
        case .flag(let name, let isSet): return (isSet ? "is not " : "is ") + name
        case .everything: return "nothing at all"
        case .and, .or, .not, .nothing, .range, .identifier: return "not (\(text(operand)))"
        }
    }

    private func isCompound(_ syntax: QuerySyntax) -> Bool {
        switch syntax.kind {
        case .and, .or: true
        default: false
        }
    }

    private func values(of clause: FacetClause) -> String {
        let labels = clause.values.map { code in
            let label = fields.field(named: clause.field).flatMap { fields.value(named: code, in: $0)?.label } ?? code
            return label.lowercased() == code.lowercased() ? code : label
        }
        return labels.joined(separator: clause.mode == .anyOf ? " or " : " and ")
    }

    func label(_ field: String) -> String {
        fields.field(named: field)?.label ?? field
    }
}
