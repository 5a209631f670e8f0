import QueryLanguage
import SearchIndex

/// Edits the text of a query so that a facet value is chosen or no longer chosen.
///
/// The text is the whole state of a search, so a click on a facet is another query.
struct FacetQuery {
    /// The query to edit.
    var query: ParsedQuery
    /// The facet.
    var facet: FacetField

    /// What the language calls it.
    private var field: String { facet.rawValue }

    /// The query that also asks for a value, or no longer asks for it.
    ///
    /// A clause of the facet that stands for itself is edited in its place. Otherwise a new one is put in front:
    /// behind the text it would take the place of a year hint.
    func toggling(_ code: String) -> String {
        guard let clause = ownClause else { return prefixed(with: code) }
        var values = clause.values
        if let known = values.firstIndex(of: code) { values.remove(at: known) } else { values.append(code) }
        return replacing(clause.span, with: values.isEmpty ? "" : text(values))
    }

    /// The one clause of the field that all matches must satisfy, and whose values are alternatives.
    private var ownClause: (values: [String], span: Range<Int>)? {
        let parts: [QuerySyntax]
        if case .and(let factors) = query.syntax.kind { parts = factors } else { parts = [query.syntax] }
        let clauses = parts.compactMap { part in values(of: part).map { (values: $0, span: part.span.scalars) } }
        return clauses.count == 1 ? clauses[0] : nil
    }

    /// The values that a clause of the facet chooses among, or `nil` if it does not choose so.
    private func values(of part: QuerySyntax) -> [String]? {
        switch part.kind {
        case .facet(let clause): return clause.field == field && clause.mode == .anyOf ? clause.values : nil
        case .range(let clause):
            let codes = clause.field == field ? facet.codes(in: clause.range) : nil
            return codes?.isEmpty == false ? codes : nil
        case .or(let operands):
            var codes: [String] = []
            for operand in operands {
                guard case .range = operand.kind, let own = values(of: operand) else { return nil }
                codes += own
            }
            return codes
        case .everything, .nothing, .and, .not, .text, .presence, .flag, .identifier: return nil
        }
    }

    private func prefixed(with code: String) -> String {
        let rest = query.text.trimmedOfWhitespace
        guard !rest.isEmpty else { return text([code]) }
        // OR binds less than the new clause would.
        if case .or = query.syntax.kind { return "\(text([code])) (\(rest))" }
        return "\(text([code])) \(rest)"
    }

    private func replacing(_ span: Range<Int>, with clause: String) -> String {
        let scalars = Array(query.text.unicodeScalars)
        guard span.upperBound <= scalars.count else { return query.text }
        var edited = String.UnicodeScalarView()
        edited.append(contentsOf: scalars[..<span.lowerBound])
        edited.append(contentsOf: clause.unicodeScalars)
        var rest = scalars[span.upperBound...]
        // What stood between the clause and its neighbour goes with it.
        if clause.isEmpty { rest = rest.drop { $0.properties.isWhitespace } }
        edited.append(contentsOf: rest)
        return String(edited).trimmedOfWhitespace
    }

    private func text(_ values: [String]) -> String {
        "\(field):\(values.map(facet.choice).joined(separator: ","))"
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmedOfWhitespace: String {
        let start = unicodeScalars.drop { $0.properties.isWhitespace }
        let end = start.lastIndex { !$0.properties.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
