/// A title as a provider gives it.
public struct RecordTitle: Hashable, Sendable {
    /// The title, trimmed; never empty.
    public var text: String
    /// What it is to the movie.
    public var kind: TitleKind
    /// The language as an ISO 639 code or BCP 47 tag, where given.
    public var language: String?
    /// The region as an ISO 3166 code, where given.
    public var region: String?

    /// Creates a title.
    public init(text: String, kind: TitleKind, language: String? = nil, region: String? = nil) {
        self.text = text
        self.kind = kind
        self.language = language
        self.region = region
    }
}
