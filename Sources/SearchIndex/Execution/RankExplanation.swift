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

    init(_ key: RankKey, in columns: Columns, id: Int64) {
        let hint = ["title ends in it", "equal", "one off", "none"][min(max(key.hintRank, 0), 3)]
        let year = columns["year"]?.value(key.document).flatMap { Int(exactly: $0) }
        let level: [Step] =
            switch key.match.tier {
            case 7, 8: [Step(name: "extent", value: key.match.level > 0 ? "whole title" : "part of a title")]
            case 10: [Step(name: "coverage", value: "\(key.match.level)/255")]
            default: []
            }
        steps =
            [Step(name: "tier", value: String(key.match.tier) + (key.isPinned ? " (literal title first)" : ""))]
            + level + [
                Step(name: "form", value: key.match.isEquivalent ? "equivalent" : "as typed"),
                Step(name: "boost", value: String(key.match.boost)),
                Step(name: "year_hint", value: hint),
                Step(name: "prior", value: "\(Double(key.prior)) - \(key.match.effectivePenalty)"),
                Step(name: "rating", value: String(columns["rating"]?.value(key.document) ?? 0)),
                Step(name: "year", value: year.map { String($0) } ?? "none"),
                Step(name: "id", value: String(id)),
            ]
    }
}
