extension LanguageGuide {
    /// The fields as a table in Markdown, for the article on the grammar.
    public var fieldTable: String {
        let rows = fields.map { entry in
            [
                Self.code(entry.field.name), entry.field.aliases.map(Self.code).joined(separator: ", "),
                entry.field.kind.name, entry.valueNoun,
                entry.operators.map { Self.code($0.sign) }.joined(separator: " "),
                Self.code(entry.examples.last?.query ?? ""),
            ]
        }
        let head = ["Field", "Aliases", "Kind", "Values", "Operators", "Example"]
        let lines = [head, head.map { _ in "---" }] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private static func code(_ text: String) -> String { "`" + text + "`" }
}
