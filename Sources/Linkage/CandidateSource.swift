import MovieModel

/// Where linkage finds the movies a record may belong to. The catalog answers it.
public protocol CandidateSource {
    /// The movies that a record of names by this id.
    func movies(with id: ExternalID) throws -> [MovieID]

    /// The movies with a title of this normalized or transliterated key.
    ///
    /// An implementation may cut the list, but then returns more than ``LinkageThresholds/candidates``.
    func movies(titled key: String) throws -> [MovieID]

    /// What is known of a movie.
    func profile(of movie: MovieID) throws -> MovieProfile
}
