/// A query that shows something, with what the parser makes of it.
public struct GuideExample: Hashable, Sendable {
    /// The text to type.
    public let query: String

    /// Its canonical form.
    public let canonical: String

    /// What it asks for, in plain language.
    public let reading: String

    init(_ query: String, readBy parser: QueryParser) {
        let parsed = parser.parse(query)
        self.query = query
        canonical = parsed.canonical
        reading = parsed.reading
    }
}
