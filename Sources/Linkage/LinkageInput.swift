import MovieModel

/// What a record brings to the question of which movie it describes.
public struct LinkageInput: Hashable, Sendable {
    /// Where the record is now, when it is decided again.
    public struct Home: Hashable, Sendable {
        /// Its movie.
        public var movie: MovieID
        /// Whether it is the movie's only record, so that all the movie knows is the record's own word.
        public var isAlone: Bool

        /// Creates a place in a movie.
        public init(movie: MovieID, isAlone: Bool) {
            self.movie = movie
            self.isAlone = isAlone
        }
    }

    /// Whose record it is.
    public var provider: ProviderID
    /// The normalized keys of its titles, the most reliable first. An empty key says nothing and is passed over.
    public var titles: [String]
    /// The years of release it gives.
    public var years: [Int]
    /// The ids it gives, its own among them.
    public var externalIDs: [ExternalID]
    /// Whether any part gave it a title. An untitled record joins a movie by id or waits.
    public var isTitled: Bool
    /// Where it is now, `nil` for a new record.
    public var home: Home?

    /// Creates the question for a record, new unless it has a home.
    public init(
        provider: ProviderID, titles: [String], years: [Int], externalIDs: [ExternalID], isTitled: Bool,
        home: Home? = nil
    ) {
        self.provider = provider
        self.titles = titles
        self.years = years
        self.externalIDs = externalIDs
        self.isTitled = isTitled
        self.home = home
    }
}
