import MovieModel

/// A genre and the movies that show it.
public struct GenreCount: Hashable, Sendable {
    /// The genre.
    public var genre: Genre
    /// The number of movies that show it.
    public var movieCount: Int
}
