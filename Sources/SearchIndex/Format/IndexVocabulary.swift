/// The genres and providers an index knows.
///
/// It is compiled into the file, so a server needs no configuration to understand queries about them.
public struct IndexVocabulary: Hashable, Sendable {
    /// The genres, by code.
    public let genres: [IndexGenre]
    /// The providers, by code.
    public let providers: [IndexProvider]

    /// Creates a vocabulary.
    public init(genres: [IndexGenre], providers: [IndexProvider]) {
        self.genres = genres.sorted { $0.code < $1.code }
        self.providers = providers.sorted { $0.id < $1.id }
    }
}
