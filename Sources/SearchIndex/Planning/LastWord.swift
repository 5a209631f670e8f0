import QueryLanguage

/// Finds the word that is perhaps not typed to its end.
enum LastWord {
    /// The place of the last bare word that is not excluded, or `nil` if other text follows it.
    static func span(in syntax: QuerySyntax) -> Span? {
        guard let last = lastText(in: syntax), last.bareText?.isWord == true, last.bareText?.isTitleOnly == false else {
            return nil
        }
        return last.span
    }

    private static func lastText(in syntax: QuerySyntax) -> QuerySyntax? {
        switch syntax.kind {
        case .text: syntax
        case .and(let operands), .or(let operands):
            operands.compactMap(lastText).max { $0.span.scalars.lowerBound < $1.span.scalars.lowerBound }
        case .everything, .nothing, .not, .facet, .range, .presence, .flag, .identifier: nil
        }
    }
}
