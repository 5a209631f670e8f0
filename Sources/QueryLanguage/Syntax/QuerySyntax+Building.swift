extension QuerySyntax {
    /// The movies all of `operands` match, in the simplest tree that says so; `nil` of none.
    ///
    /// Groups of the same kind are merged, and "every movie" constrains nothing.
    static func all(_ operands: [QuerySyntax]) -> QuerySyntax? {
        guard let span = span(of: operands) else { return nil }
        let flat = operands.flatMap { operand in
            if case .and(let inner) = operand.kind { inner } else { [operand] }
        }
        let constraining = flat.filter { $0.kind != .everything }
        guard let first = constraining.first else { return QuerySyntax(.everything, span: span) }
        return constraining.count == 1 ? first : QuerySyntax(.and(constraining), span: span)
    }

    /// The movies any of `operands` matches; `nil` of none.
    static func any(_ operands: [QuerySyntax]) -> QuerySyntax? {
        guard let first = operands.first, let span = span(of: operands) else { return nil }
        guard operands.count > 1 else { return first }
        let flat = operands.flatMap { operand in
            if case .or(let inner) = operand.kind { inner } else { [operand] }
        }
        return QuerySyntax(.or(flat), span: span)
    }

    /// The movies `operand` does not match. Two negations cancel out.
    static func no(_ operand: QuerySyntax, span: Span) -> QuerySyntax {
        if case .not(let inner) = operand.kind { return QuerySyntax(inner.kind, span: span) }
        return QuerySyntax(.not(operand), span: span)
    }

    /// The same movies, with every text clause counting `factor` times as much.
    func boosted(by factor: Double) -> QuerySyntax {
        switch kind {
        case .text(let clause):
            QuerySyntax(
                .text(TextClause(clause.match, field: clause.field, boost: Self.allowedBoost(clause.boost * factor))),
                span: span)
        case .and(let operands): QuerySyntax(.and(operands.map { $0.boosted(by: factor) }), span: span)
        case .or(let operands): QuerySyntax(.or(operands.map { $0.boosted(by: factor) }), span: span)
        case .not, .everything, .nothing, .facet, .range, .presence, .flag, .identifier: self
        }
    }

    /// The most a clause may count.
    static var maximumBoost: Double { 10 }

    /// The closest boost a clause may have, in hundredths, so that it can be printed exactly.
    static func allowedBoost(_ boost: Double) -> Double {
        min(max(Double((min(boost, maximumBoost) * 100).nearestWhole) / 100, 0.01), maximumBoost)
    }

    private static func span(of operands: [QuerySyntax]) -> Span? {
        guard let first = operands.first else { return nil }
        return operands.dropFirst().reduce(first.span) { $0.union($1.span) }
    }
}

extension QuerySyntax {
    /// Values of one field that are alternatives: those of a facet become one clause.
    ///
    /// An unknown value adds nothing to its alternatives.
    static func anyValue(_ operands: [QuerySyntax]) -> QuerySyntax? {
        let known = operands.filter { if case .nothing = $0.kind { false } else { true } }
        return any(merged(known.isEmpty ? Array(operands.prefix(1)) : known, mode: .anyOf))
    }

    /// Values of one field that are all required: those of a facet become one clause.
    static func allValues(_ operands: [QuerySyntax]) -> QuerySyntax? {
        all(merged(operands, mode: .allOf))
    }

    /// Joins the facet clauses that can share one list of values, in the place of the first.
    private static func merged(_ operands: [QuerySyntax], mode: FacetClause.Mode) -> [QuerySyntax] {
        var result: [QuerySyntax] = []
        var home: Int?
        for operand in operands {
            guard case .facet(let clause) = operand.kind, clause.values.count == 1 || clause.mode == mode else {
                result.append(operand)
                continue
            }
            guard let index = home, case .facet(let earlier) = result[index].kind else {
                home = result.count
                result.append(operand)
                continue
            }
            let values = earlier.values + clause.values.filter { !earlier.values.contains($0) }
            result[index] = QuerySyntax(
                .facet(FacetClause(field: clause.field, values: values, mode: mode)),
                span: result[index].span.union(operand.span))
        }
        return result
    }
}
