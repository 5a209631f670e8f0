import MovieModel

/// A movie as the search index needs it: what all its records say, each thing once.
public struct CatalogMovie: Hashable, Sendable {
    /// Its lasting identity.
    public var id: MovieID
    /// The title to show.
    public var displayTitle: String
    /// The title in the movie's own language, where known.
    public var originalTitle: String?
    /// The year of release.
    public var year: Int?
    /// The running time in minutes.
    public var runtime: Int?
    /// What it is: `movie`, `short`, …
    public var type: String?
    /// The languages, the original one first.
    public var languages: [String] = []
    /// The countries.
    public var countries: [String] = []
    /// Whether it is kept from children.
    public var isAdult = false
    /// Every title, the most reliable first.
    public var titles: [CatalogTitle] = []
    /// Every genre, the surest first, then by code.
    public var genres: [ScoredGenre] = []
    /// The people, each once per role, by role and place in the credits.
    public var people: [RecordPerson] = []
    /// The keywords, sorted.
    public var keywords: [String] = []
    /// What providers call the movie, sorted.
    public var externalIDs: [ExternalID] = []
    /// What its providers rate it, in the order of its records.
    public var ratings: [ProviderRating] = []
    /// Its c-ratings.
    public var rating: MovieRating

    /// Creates a movie of which nothing else is known yet.
    public init(id: MovieID, displayTitle: String, rating: MovieRating) {
        self.id = id
        self.displayTitle = displayTitle
        self.rating = rating
    }
}
