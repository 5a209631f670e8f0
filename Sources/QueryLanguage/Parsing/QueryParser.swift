/// Parses query texts, forgivingly: every text is a query.
///
/// There is one parser for both modes. Strict mode is the caller refusing a
/// query that ``ParsedQuery/hasErrors``.
public struct QueryParser: Sendable {
    /// What a query may name.
    public let fields: FieldTable

    /// What a query may cost.
    public let limits: QueryLimits

    /// Creates a parser.
    public init(fields: FieldTable, limits: QueryLimits = .standard) {
        self.fields = fields
        self.limits = limits
    }

    /// Parses a query text. Never fails, and never traps.
    ///
    /// - Complexity: O(length of `text`), given the limits on depth, clauses and diagnostics.
    public func parse(_ text: String) -> ParsedQuery {
        let source = SourceText(text, maximumScalars: limits.maximumScalars)
        var log = DiagnosticLog(source: source, limit: limits.maximumDiagnostics)
        reportExcess(of: source, log: &log)
        let tokens = Lexer.tokens(of: source, fields: fields)
        let balanced = BracketBalance(limits: limits).balanced(tokens, log: &log)
        let explicit = ExplicitHint(in: balanced, source: source)
        let resolved = OperatorResolution(explicit?.rest ?? balanced, source: source).resolved(log: &log)
        var builder = SyntaxBuilder(tokens: resolved, source: source, fields: fields, limits: limits, log: log)
        let roots = Roots(parsedBy: &builder, explicitHint: explicit?.hint)
        return ParsedQuery(
            text: text, roots: roots, builder: builder, everything: source.span(0..<source.letters.count))
    }

    /// Reads the sort parameter of the API: `-rating,year`, or `rating-desc`; with the names that are no sort keys.
    public func sortKeys(_ text: String) -> (keys: [SortKey], unknown: [String]) {
        var keys: [SortKey] = []
        var unknown: [String] = []
        for part in text.split(separator: ",") {
            let spelling = SortSpelling(String(part).collapsed)
            if let name = fields.sortKey(named: spelling.name) {
                keys.append(SortKey(name: name, descending: spelling.isDescending))
            } else {
                unknown.append(spelling.name)
            }
        }
        return (keys, unknown)
    }

    private func reportExcess(of source: SourceText, log: inout DiagnosticLog) {
        guard !source.excess.isEmpty else { return }
        log.add(
            .init(
                code: .queryTooLong, span: source.span(scalars: source.excess),
                message: "only the first \(limits.maximumScalars) characters are read",
                expected: ["at most \(limits.maximumScalars) characters"], replacement: ""))
    }
}
