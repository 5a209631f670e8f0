/// What one document is ranked by, compared from the first difference on.
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
    var prior: Double
    /// The c-rating.
    var rating: Double
    /// The year, or `-infinity`.
    var year: Double
    /// The number of the movie's identity.
    var id: Int64

    /// Tiers 0 to 2 are one group, in which the prior may pass an exact namesake.
    var group: Int { isPinned ? -1 : max(2, match.tier) }

    /// The prior as far as it counts for this match.
    var effectivePrior: Double { prior - match.effectivePenalty }

    /// Whether it comes before another one.
    func precedes(_ other: RankKey) -> Bool {
        if group != other.group { return group < other.group }
        if group > 2, match.isEquivalent != other.match.isEquivalent { return !match.isEquivalent }
        if match.boost != other.match.boost { return match.boost > other.match.boost }
        if hintRank != other.hintRank { return hintRank < other.hintRank }
        if effectivePrior != other.effectivePrior { return effectivePrior > other.effectivePrior }
        if rating != other.rating { return rating > other.rating }
        if year != other.year { return year > other.year }
        return id < other.id
    }
}
