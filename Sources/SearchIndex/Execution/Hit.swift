import MovieModel

/// A movie that matches.
public struct Hit: Sendable {
    /// The movie.
    public let movieID: MovieID
    /// Its hit document: a JSON object without `match`, to be copied into a reply.
    public let document: [UInt8]
    /// What of it matched; `nil` when no text was asked for.
    public let match: HitMatch?
    /// What it is ranked by, when asked for.
    public let explanation: RankExplanation?
}
