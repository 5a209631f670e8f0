/// What a query text says, and everything worth telling its author.
///
/// Its parts are shared, so that copying it costs next to nothing.
public struct ParsedQuery: Sendable {
    /// The text as it was given, for looking it up as a literal title.
    public var text: String { storage.parts.text }

    /// Whether there is no text at all.
    public var isBlank: Bool { storage.parts.text.isEmpty }

    /// What is asked, without the word of the year hint.
    public var syntax: QuerySyntax { storage.parts.syntax }

    /// What is asked if the year hint is a word after all, as in a title that ends in a number.
    ///
    /// The same as ``syntax`` if there is no hint.
    public var syntaxWithHint: QuerySyntax { storage.parts.syntaxWithHint }

    /// The order asked for, the weightiest criterion first; empty if none was.
    public var sort: [SortKey] { storage.parts.sort }

    /// The year the results should be near.
    public var yearHint: YearHint? { storage.parts.yearHint }

    /// What its author should know, in text order.
    public var diagnostics: [Diagnostic] { storage.parts.diagnostics }

    /// The query in its one canonical spelling, which parses to the same.
    public var canonical: String { storage.parts.canonical }

    /// The query in plain language.
    public var reading: String { storage.parts.reading }

    /// Whether strict mode refuses the query.
    public var hasErrors: Bool { !strictErrors.isEmpty }

    /// The diagnostics that strict mode refuses the query for. A name that is no field is an error there.
    public var strictErrors: [Diagnostic] {
        diagnostics.filter { $0.severity == .error || $0.code == .unknownField && $0.severity == .warning }
            .map(\.asError)
    }

    /// Whether words have to match, so that the results have an order of their own.
    public var hasText: Bool { syntax.hasText }

    private let storage: Storage

    init(text: String, roots: Roots, builder: SyntaxBuilder, everything: Span) {
        let syntax = roots.syntax ?? QuerySyntax(.everything, span: everything)
        storage = Storage(
            Parts(
                text: text, syntax: syntax, syntaxWithHint: roots.syntaxWithHint ?? syntax, sort: builder.sort,
                yearHint: roots.hint, diagnostics: builder.log.diagnostics,
                canonical: CanonicalPrinter(fields: builder.fields).text(syntax, hint: roots.hint, sort: builder.sort),
                reading: ReadingPrinter(fields: builder.fields).text(syntax, hint: roots.hint, sort: builder.sort)))
    }
}

extension ParsedQuery: Hashable {
    public static func == (left: ParsedQuery, right: ParsedQuery) -> Bool { left.storage.parts == right.storage.parts }

    public func hash(into hasher: inout Hasher) { hasher.combine(storage.parts) }
}

extension Diagnostic {
    fileprivate var asError: Diagnostic {
        Diagnostic(
            code: code, severity: .error, message: message, span: span, expected: expected, suggestion: suggestion,
            docs: docs)
    }
}

/// What a parsed query holds.
private struct Parts: Hashable, Sendable {
    let text: String
    let syntax: QuerySyntax
    let syntaxWithHint: QuerySyntax
    let sort: [SortKey]
    let yearHint: YearHint?
    let diagnostics: [Diagnostic]
    let canonical: String
    let reading: String
}

private final class Storage: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
}
