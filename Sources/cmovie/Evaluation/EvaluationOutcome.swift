import SearchIndex

/// What a search made of a case.
struct EvaluationOutcome: Sendable {
    /// A movie of the answer and what ranks it.
    struct Ranked: Sendable {
        /// The rank, from 1.
        var rank: Int
        /// The display title.
        var title: String
        /// The year, if known.
        var year: Int?
        /// What it is compared by, the first thing first.
        var tuple: [RankExplanation.Step]
    }

    let item: EvaluationCase
    /// Whether the index holds the movie meant.
    let isInIndex: Bool
    /// The first movie of the answer, if there is any.
    let winner: Ranked?
    /// The movie meant or a namesake of its year, whichever comes first, within the ranks looked at.
    let expected: Ranked?
    /// What was found as another spelling, as `typed → found`.
    let corrections: [String]
    /// The words that were let go.
    let relaxed: [String]

    /// The rank of the movie meant, if it is within those looked at.
    var rank: Int? { expected?.rank }

    /// Whether the movie meant does not come first.
    var isMiss: Bool { rank != 1 }
}
