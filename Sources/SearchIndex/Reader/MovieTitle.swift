import MovieModel

/// A title that an index knows a movie by.
public struct MovieTitle: Hashable, Sendable {
    /// The title as written.
    public let text: String
    /// Its words, folded, with one space between them; equal for titles that differ in case, accents and punctuation.
    public let folded: String
    /// What it is to the movie: `display` if it is that too.
    public let kind: TitleKind
}
