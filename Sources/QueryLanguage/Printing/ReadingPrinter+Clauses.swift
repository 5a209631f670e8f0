extension ReadingPrinter {
    /// What has the words of a clause: a title, where the clause names no field.
    func subject(of clause: TextClause) -> String {
        clause.field.map(label) ?? "title"
    }

    /// The subject of a clause that can be said as "title has …".
    func wordsSubject(_ syntax: QuerySyntax) -> String? {
        guard case .text(let clause) = syntax.kind else { return nil }
        if case .exact = clause.match { return nil }
        return subject(of: clause)
    }

    /// The words of a clause, if it asks for some and not for a whole title.
    func words(of syntax: QuerySyntax) -> String? {
        guard case .text(let clause) = syntax.kind else { return nil }
        switch clause.match {
        case .word(let word, _): return "“\(word)”"
        case .phrase(let words, let slop, let lastIsPrefix):
            let gap = slop == 0 ? "" : " with up to \(slop) between"
            return "“\(words)\(lastIsPrefix ? "…" : "")”" + gap
        case .prefix(let word): return "“\(word)…”"
        case .wildcard(let pattern): return "a word like “\(pattern)”"
        case .regex(let regex): return "a word like “/\(regex)/”"
        case .exact: return nil
        }
    }

    func text(_ clause: TextClause) -> String {
        if case .exact(let words) = clause.match { return "\(subject(of: clause)) is exactly “\(words)”" }
        let syntax = QuerySyntax(.text(clause), span: Span(scalars: 0..<0, utf16: 0..<0))
        return "\(subject(of: clause)) has " + (words(of: syntax) ?? "")
    }

    func text(_ clause: RangeClause) -> String {
        guard let field = fields.field(named: clause.field) else { return clause.field }
        let isYear = field.kind == .year
        let subject = isYear ? "released" : field.label
        let number = { (bound: NumberBound) in RangeSpelling(field: field).number(bound.value) }
        switch (clause.range.lower, clause.range.upper) {
        case (let lower?, let upper?) where lower == upper && lower.isInclusive:
            return subject + (isYear ? " in " : " is ") + number(lower)
        case (let lower?, let upper?) where lower.isInclusive && upper.isInclusive:
            return "\(subject) \(number(lower))–\(number(upper))"
        case (let lower?, let upper?):
            return
                "\(subject) \(phrase(lower: lower, number(lower), isYear)) and \(phrase(upper: upper, number(upper), isYear))"
        case (let lower?, nil): return "\(subject) \(phrase(lower: lower, number(lower), isYear))"
        case (nil, let upper?): return "\(subject) \(phrase(upper: upper, number(upper), isYear))"
        case (nil, nil): return "has \(field.label)"
        }
    }

    private func phrase(lower bound: NumberBound, _ number: String, _ isYear: Bool) -> String {
        if isYear { return bound.isInclusive ? "\(number) or later" : "after \(number)" }
        return bound.isInclusive ? "at least \(number)" : "above \(number)"
    }

    private func phrase(upper bound: NumberBound, _ number: String, _ isYear: Bool) -> String {
        if isYear { return bound.isInclusive ? "\(number) or earlier" : "before \(number)" }
        return bound.isInclusive ? "at most \(number)" : "below \(number)"
    }

    /// What comes first under a sort key.
    func order(_ key: SortKey) -> String {
        guard let field = fields.field(named: key.name) else {
            return "by \(key.name)" + (key.descending ? ", last first" : "")
        }
        switch field.kind {
        case .year: return key.descending ? "newest first" : "oldest first"
        case .number: return "\(key.descending ? "highest" : "lowest") \(field.label) first"
        case .text, .facet, .id: return "by \(field.label)" + (key.descending ? ", last first" : "")
        }
    }
}
