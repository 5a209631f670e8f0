import MovieModel

/// What linkage compares a record with: everything that identifies a movie.
public struct MovieProfile: Hashable, Sendable {
    /// The movie.
    public var movie: MovieID
    /// The records that belong to it.
    public var records: [RecordReference] = []
    /// Their providers.
    public var providers: Set<ProviderID> = []
    /// Their years.
    public var years: Set<Int> = []
    /// What they say others call the movie.
    public var externalIDs: Set<ExternalID> = []
    /// The normalized titles, and the transliterated ones.
    public var titles: Set<String> = []

    /// Creates an empty profile.
    public init(movie: MovieID) { self.movie = movie }
}
