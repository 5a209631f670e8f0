import MovieModel

/// A title of a movie to be indexed.
public struct IndexedTitle: Hashable, Sendable {
    /// The title as people see it; never empty.
    public var text: String
    /// What it is to the movie.
    public var kind: TitleKind
    /// Its language, where known.
    public var language: String?
    /// The region it is used in, where known.
    public var region: String?

    /// Creates a title.
    public init(text: String, kind: TitleKind, language: String? = nil, region: String? = nil) {
        self.text = text
        self.kind = kind
        self.language = language
        self.region = region
    }
}
