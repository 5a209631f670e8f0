/// Collects what the passes over one query find.
struct DiagnosticLog {
    let source: SourceText
    let limit: Int
    private var found: [Diagnostic] = []

    init(source: SourceText, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// Everything reported, in text order.
    var diagnostics: [Diagnostic] {
        // Sorting by place and then by arrival keeps the order stable.
        found.enumerated()
            .sorted {
                ($0.element.span.scalars.lowerBound, $0.offset) < ($1.element.span.scalars.lowerBound, $1.offset)
            }
            .map(\.element)
    }

    /// Whether another report would be left out, so that it need not be written.
    var isFull: Bool { found.count >= limit }

    /// Whether anything of this kind was reported already.
    func contains(_ code: Diagnostic.Code) -> Bool {
        found.contains { $0.code == code }
    }

    /// Adds a report, unless there are too many already.
    mutating func add(_ report: Report) {
        guard !isFull else { return }
        found.append(
            Diagnostic(
                code: report.code, severity: report.severity, message: report.message, span: report.span,
                expected: report.expected,
                suggestion: report.replacement.map {
                    Suggestion(replacement: $0, query: source.replacing(report.span, with: $0))
                },
                docs: report.anchor.map(GuideTopic.path)))
    }

    /// A diagnostic in the making: its fix still without the rest of the query.
    struct Report {
        let code: Diagnostic.Code
        let span: Span
        let message: String
        var severity: Diagnostic.Severity?
        var expected: [String] = []
        var replacement: String?
        /// The place on the help page, where the code alone does not decide it.
        var anchor: String?
    }
}
