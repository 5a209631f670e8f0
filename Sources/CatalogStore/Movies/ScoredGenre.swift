import MovieModel

/// A genre of a movie with how strongly its providers agree on it.
public struct ScoredGenre: Hashable, Sendable {
    /// The genre.
    public var genre: Genre
    /// The agreement, 0…1.
    public var score: Double
    /// Whether it is shown; the others are kept.
    public var isShown: Bool

    /// Creates a scored genre.
    public init(genre: Genre, score: Double, isShown: Bool) {
        self.genre = genre
        self.score = score
        self.isShown = isShown
    }
}
