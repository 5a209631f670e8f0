/// Writes the sections of the guide: what is true of every table, shown on the fields of one.
struct GuideWriter {
    let table: FieldTable
    let limits: QueryLimits

    /// A section before its examples are parsed.
    struct Text {
        let title: String
        var paragraphs: [String]
        var queries: [String]
    }

    /// What there is to say about a topic.
    func text(of topic: GuideTopic) -> Text {
        switch topic {
        case .words: words
        case .phrases: phrases
        case .wildcards: wildcards
        case .regex: regex
        case .typos: typos
        case .operators: operators
        case .groups: groups
        case .fields: fields
        case .numbers: numbers
        case .year: year
        case .presence: presence
        case .sort: sort
        case .limits: limitations
        }
    }

    /// The first field of a kind.
    func first(where isFitting: (FieldKind) -> Bool) -> Field? {
        table.fields.first { isFitting($0.kind) }
    }

    /// The first field of text, which is most often the title.
    var textName: String? { first { $0 == .text }?.name }

    /// Queries that some fields of the table allow.
    func queries(_ all: String?...) -> [String] { all.compactMap { $0 } }
}
