extension SyntaxBuilder {
    /// Reads the regular expression at the current place. One outside of the subset is reported, and becomes words.
    mutating func regex(_ regex: RegexText, of token: Token, for head: FieldHead) -> FieldValueMeaning {
        index += 1
        guard let field = head.field, regex.isTerminated else {
            reportUnterminated(regex, of: token)
            return .words
        }
        do {
            let syntax = try RegexParser.syntax(of: source.letters[regex.content])
            let boost = allowedBoost(regex.boost ?? 1, of: token.letters)
            return .syntax(
                QuerySyntax(
                    .text(TextClause(.regex(syntax), field: field.name, boost: boost)), span: source.span(token.letters)
                ))
        } catch {
            reportRegex(error)
            return .words
        }
    }

    /// The text of a regular expression that is none, taken literally.
    func regexWords(_ regex: RegexText, of token: Token) -> QuerySyntax? {
        let text = source.text(regex.content).collapsed
        guard text.isWordy else { return nil }
        return QuerySyntax(.text(TextClause(.word(text, fuzz: nil))), span: source.span(token.letters))
    }

    private mutating func reportUnterminated(_ regex: RegexText, of token: Token) {
        let written = source.written(token.letters)
        let isOpen = !source.letters[regex.content].contains { $0.means("/") }
        log.add(
            .init(
                code: .badValue, span: source.span(token.letters),
                message: "a regular expression stands between two slashes and holds no white space; read as words",
                expected: ["/"], replacement: isOpen ? written + "/" : nil, anchor: GuideTopic.regex.rawValue))
    }

    private mutating func reportRegex(_ failure: RegexFailure) {
        log.add(
            .init(
                code: .badValue, span: source.span(failure.letters), message: failure.message + "; read as words",
                expected: failure.expected, anchor: GuideTopic.regex.rawValue))
    }
}
