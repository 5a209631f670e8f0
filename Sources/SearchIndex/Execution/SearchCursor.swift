import QueryLanguage

/// Where a page of hits ended, so that the next one can begin right behind it.
///
/// It holds what the last hit was ordered by, and its static rank, not its place: within one generation the pages are
/// parts of one order without gaps, and another generation goes on from the same values. It brings its own order; a
/// request need not repeat it.
public struct SearchCursor: Hashable, Sendable {
    /// What the last hit was ordered by.
    enum Position: Hashable, Sendable {
        /// Under relevance, the packed rank of ``RankOrder`` without the document.
        case relevance(high: UInt64, prior: UInt32)
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

        /// Whether a movie of this rank comes before one of another.
        func precedes(_ other: StaticTuple) -> Bool {
            // By votes and not by prior, which as a `Float` is the same for a few votes more among millions.
            if votes != other.votes { return votes > other.votes }
            if rating != other.rating { return rating > other.rating }
            if year != other.year { return year > other.year }
            return id < other.id
        }
    }

    /// The generation of the index that made it.
    public let generation: Int
    let position: Position
    let last: StaticTuple

    /// The order it continues; `nil` for relevance.
    public var sort: [SortKey]? {
        switch position {
        case .relevance: nil
        case .columns(let criteria): criteria.map { SortKey(name: $0.name, descending: $0.isDescending) }
        }
    }
}
