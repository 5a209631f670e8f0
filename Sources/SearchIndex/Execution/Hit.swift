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
        // Damage must show before the search is over, and not when the document is read.
        if index.sections.isLazy { _ = index.documents.view(document) }
    }

    /// Its hit document: a JSON object without `match`, to be copied into a reply.
    public var document: [UInt8] {
        withExtendedLifetime(index) { index.documents.document(number) }  // No view keeps the file mapped.
    }
}
