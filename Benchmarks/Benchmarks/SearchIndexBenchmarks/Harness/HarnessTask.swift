/// What one run of the protocol measures.
struct HarnessTask {
    /// The class of the queries.
    let shape: HarnessShape
    /// What is wanted of the matches.
    let mode: HarnessMode
    /// Whether the exact number of all matches is wanted too.
    let countsTotal: Bool
}

/// What is wanted of the matches.
enum HarnessMode: String {
    /// The ten most relevant: BM25 in the peers, tiers here.
    case bm25
    /// The ten of the highest c-rating.
    case score
    /// The number of matches of each genre.
    case facet
    /// A word that no title has: what a call costs.
    case noop
}

/// The classes of queries.
enum HarnessShape: String, CaseIterable {
    /// A rare word.
    case c1
    /// A common word.
    case c2
    /// Two words, both.
    case c3
    /// Three words, any.
    case c4
    /// A phrase.
    case c5
    /// The first letters of a word.
    case c6
    /// A word with one typo.
    case c7
    /// Two words, a genre and years.
    case c8
    /// Two words, any, counted by genre.
    case c9
    /// A genre and years.
    case c10
}
