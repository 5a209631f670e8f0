/// How well a document fits the words of a query.
struct TextMatch: Hashable, Sendable {
    /// The tier of the ranking, 0 the best.
    var tier: Int
    /// Whether some word fits by an equivalent form only.
    var isEquivalent = false
    /// What the prior loses by the kind of title and for a main title before a subtitle.
    var penalty = 0.0
    /// The title that fits, as an ordinal of the document; `nil` if words are spread or carried otherwise.
    var title: Int?
    /// The boosts above 1 of the words that matched.
    var boost = 0.0
    /// Whether the title holds the hinted year as its last word.
    var endsInHint = false

    /// How well it fits within its tier, at most 255: of a relaxed query, how much it answers; 1 of a title that is all of
    /// words spelled otherwise; 0 in other tiers.
    var level = 0

    /// Whether this is the better way for one and the same document to match.
    func isBetter(than other: TextMatch) -> Bool {
        if min(tier, 3) == 3 || min(other.tier, 3) == 3, tier != other.tier { return tier < other.tier }
        if level != other.level { return level > other.level }
        if tier > 2, isEquivalent != other.isEquivalent { return !isEquivalent }
        if effectivePenalty != other.effectivePenalty { return effectivePenalty < other.effectivePenalty }
        if tier != other.tier { return tier < other.tier }
        if isEquivalent != other.isEquivalent { return !isEquivalent }
        return (title ?? .max) < (other.title ?? .max)
    }

    /// How a document fits of which another part matches apart: no whole title, whatever each part is.
    @inline(__always)
    func together(with other: TextMatch) -> TextMatch {
        TextMatch(
            tier: max(5, tier, other.tier), isEquivalent: isEquivalent || other.isEquivalent,
            penalty: max(penalty, other.penalty), title: title ?? other.title, boost: boost + other.boost)
    }

    /// The penalty with the gap by which a title of tier 2 must lead one of tier 1.
    var effectivePenalty: Double { tier == 2 ? penalty + 1 : penalty }
}
