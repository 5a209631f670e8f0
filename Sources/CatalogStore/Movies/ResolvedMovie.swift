import MovieModel

/// What is concluded about a movie from all its records.
public struct ResolvedMovie: Hashable, Sendable {
    /// A title's number and how well it serves.
    public struct TitleScore: Hashable, Sendable {
        /// The title's number in the catalog.
        public var titleID: Int64
        /// Its reliability, 0 or more.
        public var score: Double

        /// Creates a score.
        public init(titleID: Int64, score: Double) {
            self.titleID = titleID
            self.score = score
        }
    }

    /// The movie.
    public var id: MovieID
    /// The title to show.
    public var displayTitleID: Int64
    /// The title in the movie's own language.
    public var originalTitleID: Int64?
    /// The year to show.
    public var year: Int?
    /// The years its records give.
    public var yearRange: ClosedRange<Int>?
    /// The running time in minutes.
    public var runtime: Int?
    /// What it is.
    public var type: String?
    /// The languages, the original one first.
    public var languages: [String]
    /// The countries.
    public var countries: [String]
    /// The scores of its titles.
    public var titleScores: [TitleScore]
    /// Its genres.
    public var genres: [ScoredGenre]
    /// Its ratings.
    public var rating: MovieRating
    /// Whether it is kept from children.
    public var isAdult: Bool

    /// Creates a movie that shows this title and this rating and says no more.
    public init(id: MovieID, displayTitleID: Int64, rating: MovieRating) {
        self.id = id
        self.displayTitleID = displayTitleID
        self.rating = rating
        languages = []
        countries = []
        titleScores = []
        genres = []
        isAdult = false
    }
}
