import MovieModel

/// A title that somebody who typed so far may have in mind.
public struct TitleSuggestion: Hashable, Sendable {
    /// The movie.
    public let movieID: MovieID
    /// The title.
    public let text: String
    /// The parts of ``text`` that were typed, in scalar offsets, ascending and apart.
    public let highlights: [Range<Int>]
}
