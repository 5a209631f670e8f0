/// Something about a query its author should know, with its place and, where there is one, its fix.
public struct Diagnostic: Hashable, Sendable {
    /// What kind of thing it is.
    public let code: Code

    /// How bad it is.
    public let severity: Severity

    /// What to tell a person: what was found, and what was made of it.
    public let message: String

    /// The text it is about.
    public let span: Span

    /// What could have stood there, in a few words each.
    public let expected: [String]

    /// A fix, if there is an obvious one.
    public let suggestion: Suggestion?

    /// The page of this server that explains it, as a path.
    public let docs: String

    /// Creates a diagnostic; the severity and the page are the usual ones of its code unless others are given.
    public init(
        code: Code, severity: Severity? = nil, message: String, span: Span, expected: [String] = [],
        suggestion: Suggestion? = nil, docs: String? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.message = message
        self.span = span
        self.expected = expected
        self.suggestion = suggestion
        self.docs = docs ?? code.topic.path
    }

    /// How bad a diagnostic is.
    public enum Severity: String, Hashable, Sendable {
        /// Part of the query could not be honored; strict mode refuses the query.
        case error

        /// The query was repaired.
        case warning

        /// The query is fine; this says how it was read.
        case info
    }
}
