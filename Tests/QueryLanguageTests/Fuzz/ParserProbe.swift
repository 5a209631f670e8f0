import QueryLanguage

/// Checks what must hold of any text whatsoever.
///
/// The fuzz target and the test that replays its findings share this file, so that a text means the same to both.
struct ParserProbe {
    /// What must not be, with the text it happened to.
    struct Violation: Error {
        let text: String
        let problem: String
    }

    /// So many fixes of a text are parsed: they are much alike, and a text may have dozens.
    private static let suggestionCount = 3

    private let parser = QueryParser(fields: QueryFields.table)

    /// Room for canonical forms, which are longer and have brackets where the query had none.
    private let roomy = QueryParser(
        fields: QueryFields.table,
        limits: QueryLimits(maximumScalars: 1_000_000, maximumClauses: 10_000, maximumDepth: 200))

    /// Parses a text, its canonical form and its fixes; throws what is wrong with them.
    func run(_ text: String) throws(Violation) {
        let query = parser.parse(text)
        try checkSpans(of: query)
        try checkCanonicalForm(of: query)
        for suggestion in query.diagnostics.lazy.compactMap(\.suggestion).prefix(Self.suggestionCount) {
            let fixed = parser.parse(suggestion.query)
            try checkSpans(of: fixed)
            try checkCanonicalForm(of: fixed)
        }
    }

    private func checkCanonicalForm(of query: ParsedQuery) throws(Violation) {
        let again = roomy.parse(query.canonical)
        try check(again.canonical == query.canonical, query, "canonical form \(query.canonical) to \(again.canonical)")
        try check(again.sort == query.sort, query, "sort keys of \(query.canonical)")
        try check(again.yearHint?.year == query.yearHint?.year, query, "year hint of \(query.canonical)")
        let repairs = again.diagnostics.filter { $0.severity != .info && $0.code != .unknownValue }
        try check(repairs.isEmpty, query, "\(query.canonical) needs repair: \(repairs)")
    }

    private func checkSpans(of query: ParsedQuery) throws(Violation) {
        try check(query.diagnostics.count <= QueryLimits.standard.maximumDiagnostics, query, "diagnostics")
        let scalars = Array(query.text.unicodeScalars)
        let spans = query.diagnostics.map(\.span) + query.syntax.spans + query.syntaxWithHint.spans
        for span in spans {
            let isInside = span.scalars.lowerBound >= 0 && span.scalars.upperBound <= scalars.count
            try check(isInside, query, "span \(span)")
            let start = scalars[..<span.scalars.lowerBound].reduce(0) { $0 + UTF16.width($1) }
            let end = scalars[span.scalars].reduce(start) { $0 + UTF16.width($1) }
            try check(span.utf16 == start..<end, query, "span \(span) in UTF-16")
        }
    }

    private func check(_ holds: Bool, _ query: ParsedQuery, _ problem: @autoclosure () -> String) throws(Violation) {
        if !holds { throw Violation(text: query.text, problem: problem()) }
    }
}

extension QuerySyntax {
    /// The places of the node and of all below it.
    fileprivate var spans: [Span] {
        switch kind {
        case .and(let operands), .or(let operands): [span] + operands.flatMap(\.spans)
        case .not(let operand): [span] + operand.spans
        case .everything, .nothing, .text, .facet, .range, .presence, .flag, .identifier: [span]
        }
    }
}
