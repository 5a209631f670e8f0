/// What a hit is ranked by, in the order of comparison.
public struct RankExplanation: Hashable, Sendable {
    /// One thing compared.
    public struct Step: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value for this hit.
        public let value: String
    }

    /// The things compared, the first one first.
    public let steps: [Step]

    init(_ key: RankKey) {
        let hint = ["title ends in it", "equal", "one off", "none"][min(max(key.hintRank, 0), 3)]
        steps = [
            Step(name: "tier", value: String(key.match.tier) + (key.isPinned ? " (literal title first)" : "")),
            Step(name: "form", value: key.match.isEquivalent ? "equivalent" : "as typed"),
            Step(name: "boost", value: String(key.match.boost)),
            Step(name: "year_hint", value: hint),
            Step(name: "prior", value: "\(key.prior) - \(key.match.effectivePenalty)"),
            Step(name: "rating", value: String(key.rating)),
            Step(name: "year", value: Int(exactly: key.year).map { String($0) } ?? "none"),
            Step(name: "id", value: String(key.id)),
        ]
    }
}
