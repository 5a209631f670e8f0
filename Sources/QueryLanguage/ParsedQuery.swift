/// What a query text says, and everything worth telling its author.
public struct ParsedQuery: Hashable, Sendable {
    /// The text as it was given, for looking it up as a literal title.
    public let text: String

    /// What is asked, without the word of the year hint.
    public let syntax: QuerySyntax

    /// What is asked if the year hint is a word after all, as in a title that ends in a number.
    ///
    /// The same as ``syntax`` if there is no hint.
    public let syntaxWithHint: QuerySyntax

    /// The order asked for, the weightiest criterion first; empty if none was.
    public let sort: [SortKey]

    /// The year the results should be near.
    public let yearHint: YearHint?

    /// What its author should know, in text order.
    public let diagnostics: [Diagnostic]

    /// The query in its one canonical spelling, which parses to the same.
    public let canonical: String

    /// The query in plain language.
    public let reading: String

    /// Whether strict mode refuses the query.
    public var hasErrors: Bool { !strictErrors.isEmpty }

    /// The diagnostics that strict mode refuses the query for. A name that is no field is an error there.
    public var strictErrors: [Diagnostic] {
        diagnostics.filter { $0.severity == .error || $0.code == .unknownField && $0.severity == .warning }
            .map(\.asError)
    }

    /// Whether words have to match, so that the results have an order of their own.
    public var hasText: Bool { syntax.hasText }

    init(text: String, roots: Roots, builder: SyntaxBuilder, everything: Span) {
        self.text = text
        syntax = roots.syntax ?? QuerySyntax(.everything, span: everything)
        syntaxWithHint = roots.syntaxWithHint ?? syntax
        sort = builder.sort
        yearHint = roots.hint
        diagnostics = builder.log.diagnostics
        canonical = CanonicalPrinter(fields: builder.fields).text(syntax, hint: yearHint, sort: sort)
        reading = ReadingPrinter(fields: builder.fields).text(syntax, hint: yearHint, sort: sort)
    }
}

extension Diagnostic {
    fileprivate var asError: Diagnostic {
        Diagnostic(
            code: code, severity: .error, message: message, span: span, expected: expected, suggestion: suggestion,
            docs: docs)
    }
}
