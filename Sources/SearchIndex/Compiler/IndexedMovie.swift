import MovieModel

/// Everything the index holds of one movie.
public struct IndexedMovie: Hashable, Sendable {
    /// Its lasting identity.
    public var id: MovieID
    /// Its titles, the display title first; at least one.
    public var titles: [IndexedTitle]
    /// Its c-rating; the counts of votes and providers in it decide relevance.
    public var rating: MovieRating
    /// The year of release.
    public var year: Int?
    /// The codes of the genres shown, the most certain first.
    public var genres: [String] = []
    /// The running time in minutes.
    public var runtime: Int?
    /// What it is: `movie`, `short`, `tvSeries`, …
    public var type: String?
    /// The languages, the original one first.
    public var languages: [String] = []
    /// The countries.
    public var countries: [String] = []
    /// Who made it and played in it.
    public var people: [IndexedPerson] = []
    /// Words that describe it.
    public var keywords: [String] = []
    /// What other namespaces call it.
    public var externalIDs: [ExternalID] = []
    /// What each provider rates it as a whole.
    public var providerRatings: [IndexedProviderRating] = []
    /// Whether it is kept from children.
    public var isAdult = false

    /// Creates a movie with nothing but titles and a rating.
    ///
    /// - Precondition: there is a title.
    public init(id: MovieID, titles: [IndexedTitle], rating: MovieRating) {
        precondition(!titles.isEmpty, "a movie without a title cannot be shown")
        self.id = id
        self.titles = titles
        self.rating = rating
    }
}
