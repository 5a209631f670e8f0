/// Prints a tree as the one text that stands for all its spellings.
///
/// Printing, parsing and printing again gives the same text: the canonical
/// form is a query like any other.
struct CanonicalPrinter {
    let fields: FieldTable

    /// The canonical form of a whole query.
    func text(_ syntax: QuerySyntax, hint: YearHint?, sort: [SortKey]) -> String {
        var parts: [String] = []
        if syntax.kind != .everything || hint != nil { parts.append(text(syntax)) }
        if let hint { parts.append("hint year=\(hint.year)") }
        if !sort.isEmpty {
            parts.append("sort:" + sort.map(\.spelling).joined(separator: ","))
        }
        return parts.joined(separator: " ")
    }

    /// The canonical form of a part of a query, bracketed if it has operators of its own.
    ///
    /// - Complexity: O(nodes), to the depth of the tree.
    func text(_ syntax: QuerySyntax) -> String {
        switch syntax.kind {
        case .everything: "*"
        case .nothing(let field, let value): field + ":" + WordSpelling.quoted(value)
        case .and(let operands): joined(operands.map(text), by: " AND ")
        case .or(let operands): joined(operands.map(text), by: " OR ")
        case .not(let operand): "NOT " + text(operand)
        case .text(let clause): text(clause)
        case .facet(let clause): text(clause)
        case .range(let clause): text(clause)
        case .presence(let field, let isPresent): (isPresent ? "has:" : "missing:") + field.valueSpelling
        case .flag(let name, let isSet): (isSet ? "is:" : "not:") + name.valueSpelling
        case .identifier(let namespace, let value): identifier(namespace, value)
        }
    }

    private func joined(_ parts: [String], by separator: String) -> String {
        "(" + parts.joined(separator: separator) + ")"
    }

    private func text(_ clause: TextClause) -> String {
        let suffix = clause.boost == 1 ? "" : "^" + clause.boost.spelled(decimals: 0)
        let field = clause.field.map { $0 + ":" } ?? ""
        switch clause.match {
        case .word(let word, let fuzz):
            return named(clause, WordSpelling.word(word)) + (fuzz.map { "~\($0)" } ?? "") + suffix
        case .phrase(let words, let slop, let lastIsPrefix):
            let phrase = WordSpelling.quoted(words) + (slop == 0 ? "" : "~\(slop)") + (lastIsPrefix ? "*" : "")
            return field + phrase + suffix
        case .prefix(let word): return named(clause, WordSpelling.word(word, isWhole: false)) + "*" + suffix
        case .wildcard(let pattern): return named(clause, WordSpelling.pattern(pattern)) + suffix
        case .regex(let regex): return field + "/\(regex)/" + suffix
        case .exact(let words): return (clause.field.map { $0 + "=" } ?? "!") + WordSpelling.quoted(words) + suffix
        }
    }

    /// A word with the field it is looked for in, where a slash before it would begin a regular expression.
    private func named(_ clause: TextClause, _ word: String) -> String {
        guard let field = clause.field else { return word }
        return field + (word.unicodeScalars.first == "/" ? ":\\" : ":") + word
    }

    private func text(_ clause: FacetClause) -> String {
        let values = clause.values.map(\.valueSpelling)
        guard values.count > 1 else { return clause.field + ":" + values.joined() }
        return clause.field + ":" + joined(values, by: clause.mode == .anyOf ? " OR " : " AND ")
    }

    private func text(_ clause: RangeClause) -> String {
        guard let field = fields.field(named: clause.field) else { return clause.field }
        return field.name + ":" + RangeSpelling(field: field).text(clause.range)
    }

    private func identifier(_ namespace: String?, _ value: String) -> String {
        let field = fields.idField?.name ?? "id"
        if namespace == "imdb", MovieAddress.isIMDbID(value[...]) { return field + ":" + value }
        return field + ":" + (namespace.map { $0 + "/" } ?? "") + value
    }
}
