/// What one document is ranked by, in full.
struct RankKey: Hashable, Sendable {
    /// The document.
    var document: UInt32
    /// How its text fits.
    var match: TextMatch
    /// Whether it is a literal title that operators could have hidden.
    var isPinned = false
    /// 0 if the title holds the hinted year, 1 if the movie is of that year, 2 if one off, 3 otherwise.
    var hintRank = 3
    /// `log10(1 + votes)`.
    var prior: Float

    /// What it is compared by.
    var order: RankOrder {
        RankOrder(match, isPinned: isPinned, hintRank: hintRank, prior: prior, document: document)
    }
}
