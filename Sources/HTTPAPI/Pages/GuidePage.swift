import QueryLanguage

/// The page that explains the query language.
struct GuidePage: Page {
    static let template = "guide"

    /// A topic.
    struct Section {
        let anchor: String
        let title: String
        let paragraphs: [[Run]]
        let examples: [Example]
    }

    /// A stretch of a paragraph.
    struct Run {
        let text: String
        let isCode: Bool
    }

    /// A query to try.
    struct Example {
        let query: String
        let address: String
        let reading: String
    }

    /// A field.
    struct FieldItem {
        let anchor: String
        let name: String
        let aliasText: String?
        let label: String
        let takes: String
        let operators: [OperatorItem]
        let examples: [Example]
        let valueText: String?
    }

    /// A way to ask a field for values.
    struct OperatorItem {
        let sign: String
        let meaning: String
    }

    let windowTitle = "How to search – C-Movie"
    let queryText = ""
    let sections: [Section]
    let fields: [FieldItem]

    /// Creates the page of a guide.
    init(_ guide: LanguageGuide) {
        sections = guide.sections.map { section in
            Section(
                anchor: section.topic.rawValue, title: section.title, paragraphs: section.paragraphs.map(Self.runs),
                examples: section.examples.map(Self.example))
        }
        fields = guide.fields.map { item in
            FieldItem(
                anchor: item.anchor, name: item.field.name,
                aliasText: item.field.aliases.isEmpty ? nil : item.field.aliases.joined(separator: ", "),
                label: item.field.label, takes: item.valueNoun,
                operators: item.operators.map { OperatorItem(sign: $0.sign, meaning: $0.meaning) },
                examples: item.examples.map(Self.example),
                valueText: item.values.isEmpty ? nil : item.values.map(\.code).joined(separator: ", "))
        }
    }

    private static func example(_ example: GuideExample) -> Example {
        Example(
            query: example.query, address: "/?query=\(PercentCoding.encoded(example.query))", reading: example.reading)
    }

    /// The stretches of a paragraph: every other one stands between backticks.
    private static func runs(_ paragraph: String) -> [Run] {
        paragraph.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { Run(text: String($1), isCode: $0 % 2 == 1) }.filter { !$0.text.isEmpty }
    }
}
