import QueryLanguage

/// Finds the word that is perhaps not typed to its end.
enum LastWord {
    /// The place of the last bare word that is not excluded, or `nil` if other text follows it.
    static func span(in syntax: QuerySyntax) -> Span? {
        var last: QuerySyntax?
        find(&last, in: syntax)
        guard let last, case .text(let clause) = last.kind, clause.field == nil, case .word = clause.match else {
            return nil
        }
        return last.span
    }

    /// Takes the last text clause of a tree if it is behind `last`.
    private static func find(_ last: inout QuerySyntax?, in syntax: QuerySyntax) {
        switch syntax.kind {
        case .text:
            if let known = last, known.span.scalars.lowerBound > syntax.span.scalars.lowerBound { return }
            last = syntax
        case .and(let operands), .or(let operands): for operand in operands { find(&last, in: operand) }
        case .everything, .nothing, .not, .facet, .range, .presence, .flag, .identifier: break
        }
    }
}
