import QueryLanguage

/// Where a page of hits ended, so that the next one can begin right behind it.
///
/// It holds what the last hit was ordered by, and its static rank, not its place: within one generation the pages are
/// parts of one order without gaps, and another generation goes on from the same values.
public struct SearchCursor: Hashable, Sendable {
    /// What the last hit was ordered by.
    enum Position: Hashable, Sendable {
        /// Under relevance, the packed rank of ``RankKey`` without the document.
        case relevance(high: UInt64, low: UInt32)
        /// Under columns, the value in each, `nil` where there is none.
        case columns([Criterion])
    }

    /// One column of the order.
    struct Criterion: Hashable, Sendable {
        var name: String
        var isDescending: Bool
        var value: Double?
    }

    /// The static rank of a movie.
    struct StaticTuple: Hashable, Sendable {
        var votes: Double
        var rating: Double
        var year: Double
        var id: Int64
    }

    /// The generation of the index that made it.
    public let generation: Int
    let position: Position
    let last: StaticTuple

    init(generation: Int, position: Position, last: StaticTuple) {
        self.generation = generation
        self.position = position
        self.last = last
    }
}
