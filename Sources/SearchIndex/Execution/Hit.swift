import MovieModel

/// A movie that matches.
public struct Hit: Sendable {
    /// The movie.
    public let movieID: MovieID
    /// What of it matched; `nil` when no text was asked for.
    public let match: HitMatch?
    /// What it is ranked by, when asked for.
    public let explanation: RankExplanation?
    let number: UInt32
    let index: CompiledIndex?

    /// Its hit document: a JSON object without `match`, to be copied into a reply.
    public var document: [UInt8] {
        guard let index else { return [] }
        return withExtendedLifetime(index) { index.documents.document(number) }  // No view keeps the file mapped.
    }
}
