import MovieModel

/// The hits of a page, best first.
///
/// What is told of all of them is kept once; a ``Hit`` is made when one is looked at.
public struct Hits: RandomAccessCollection, Sendable {
    /// A document of the page.
    struct Entry: Sendable {
        var movieID: MovieID
        var document: UInt32
    }

    /// What is told of a hit when asked for.
    struct Detail: Sendable {
        var match: HitMatch?
        var explanation: RankExplanation?
    }

    private let entries: [Entry]
    /// One for each entry, or none at all.
    private let details: [Detail]
    private let index: CompiledIndex?

    init(_ entries: [Entry], _ details: [Detail] = [], of index: CompiledIndex) {
        (self.entries, self.details, self.index) = (entries, details, index)
    }

    /// No hits.
    init() { (entries, details, index) = ([], [], nil) }

    /// 0.
    public var startIndex: Int { 0 }

    /// The number of hits.
    public var endIndex: Int { entries.count }

    /// A hit.
    ///
    /// - Precondition: `place` is not negative and below ``endIndex``.
    public subscript(_ place: Int) -> Hit {
        let detail = details.isEmpty ? nil : details[place]
        return Hit(
            movieID: entries[place].movieID, match: detail?.match, explanation: detail?.explanation,
            number: entries[place].document, index: index)
    }

    /// The movies, in order.
    public var movieIDs: [MovieID] { entries.map(\.movieID) }
}
