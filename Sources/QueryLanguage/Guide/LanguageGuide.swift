/// The guide to the language of one server, made from the table its parser reads by.
///
/// A help page written by hand would say what the language was when it was written. This one is made from the fields
/// there are, and every example in it was parsed.
public struct LanguageGuide: Sendable {
    /// The topics, each once, in the order to read them.
    public let sections: [GuideSection]

    /// The fields, in the order of the table.
    public let fields: [GuideField]

    /// What `is:` and `not:` may name.
    public let flags: [String]

    /// What `sort:` may name.
    public let sortKeys: [String]

    /// Makes the guide for a table and limits.
    public init(to table: FieldTable, limits: QueryLimits = .standard) {
        let parser = QueryParser(fields: table, limits: limits)
        let writer = GuideWriter(table: table, limits: limits)
        sections = GuideTopic.allCases.map { topic in
            let text = writer.text(of: topic)
            return GuideSection(
                topic: topic, title: text.title, paragraphs: text.paragraphs,
                examples: text.queries.map { GuideExample($0, readBy: parser) })
        }
        fields = table.fields.map { field in
            GuideField(
                field: field, operators: field.kind.operators,
                examples: FieldExamples(field: field).queries.map { GuideExample($0, readBy: parser) },
                isSortable: table.sortKey(named: field.name) != nil)
        }
        flags = table.flags
        sortKeys = table.sortKeys
    }

    /// Every place of the help page that a diagnostic may point at.
    public var anchors: Set<String> {
        Set(sections.map(\.topic.rawValue)).union(fields.map(\.anchor))
    }
}
