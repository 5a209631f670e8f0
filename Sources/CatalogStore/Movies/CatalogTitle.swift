import MovieModel

/// A title of a movie with everyone who gives it.
public struct CatalogTitle: Hashable, Sendable {
    /// The title.
    public var text: String
    /// What it is to the movie.
    public var kind: TitleKind
    /// The language tag, where given.
    public var language: String?
    /// The region code, where given.
    public var region: String?
    /// Who gives it, in the order of the movie's records.
    public var providers: [ProviderID]
    /// Its reliability, 0 or more.
    public var score: Double
    /// Whether it is the one shown.
    public var isDisplay: Bool
    /// Whether it is the one in the movie's own language.
    public var isOriginal: Bool

    /// Creates a title.
    public init(title: RecordTitle, providers: [ProviderID], score: Double, isDisplay: Bool, isOriginal: Bool) {
        text = title.text
        kind = title.kind
        language = title.language
        region = title.region
        self.providers = providers
        self.score = score
        self.isDisplay = isDisplay
        self.isOriginal = isOriginal
    }
}
