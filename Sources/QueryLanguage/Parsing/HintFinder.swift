/// Finds the year hint among the clauses of a query.
///
/// The last word is a hint if it is a year and other words stand before it; in
/// brackets a year behind words is one wherever it stands. Under an explicit
/// `AND`, beside an `OR` or inside a group it is a word like any other.
struct HintFinder {
    let clauses: [Clause]

    /// The place of the hint among the clauses.
    var hintIndex: Int? {
        guard let firstText = clauses.firstIndex(where: \.syntax.hasText) else { return nil }
        if let bracketed = clauses.lastIndex(where: { $0.yearForm == .bracketed }), bracketed > firstText {
            return bracketed
        }
        let lastText = clauses.lastIndex { $0.syntax.hasText }
        guard let lastText, lastText > firstText, clauses[lastText].yearForm == .bare else { return nil }
        return lastText
    }
}

/// A hint spelled out at the end of a query, `hint year=1979`, as the canonical form prints it.
struct ExplicitHint {
    /// The tokens without the hint.
    let rest: [Token]
    let hint: YearHint

    /// Finds the hint behind words or values and before the sort keys of balanced tokens.
    init?(in tokens: [Token], source: SourceText) {
        var end = tokens.count
        while end >= 2, tokens[end - 1].isValue, case .field(let head) = tokens[end - 2].kind, head.subject == .sort {
            end -= 2
        }
        guard end > 3, case .field(let head) = tokens[end - 2].kind, head.field?.kind == .year,
            head.comparator == .equal, tokens[end - 3].kind == .word, tokens[end - 4].kind != .minus,
            source.text(tokens[end - 3].letters) == "hint", let year = source.year(tokens[end - 1].letters),
            tokens[..<(end - 3)].contains(where: \.isText)
        else { return nil }
        let letters = tokens[end - 3].letters.lowerBound..<tokens[end - 1].letters.upperBound
        hint = YearHint(year: year, span: source.span(letters))
        rest = Array(tokens[..<(end - 3)] + tokens[end...])
    }
}
