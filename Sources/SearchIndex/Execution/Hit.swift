import MovieModel

/// A movie that matches.
public struct Hit: Sendable {
    /// The movie.
    public let movieID: MovieID
    /// What of it matched; `nil` when no text was asked for.
    public let match: HitMatch?
    /// What it is ranked by, when asked for.
    public let explanation: RankExplanation?
    private let index: CompiledIndex
    private let number: UInt32

    init(
        _ id: MovieID, document: UInt32, of index: CompiledIndex, match: HitMatch?, explanation: RankExplanation?
    ) {
        (movieID, number, self.index) = (id, document, index)
        (self.match, self.explanation) = (match, explanation)
    }

    /// Its hit document: a JSON object without `match`, to be copied into a reply.
    public var document: [UInt8] { index.documents.document(number) }
}
