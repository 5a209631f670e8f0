/// How the text of a movie fits, compared by ``order`` from the left, smaller first.
struct ModelFit {
    var tier: Int
    var isEquivalent = false
    var penalty = 0.0
    var boost = 0.0
    var endsInHint = false
    /// The title that fits, by its place among the movie's titles.
    var title: Int?
    /// How much a relaxed match covers; more is better.
    var level = 0

    /// What the prior loses; a tier 2 needs a lead of 1 to pass a tier 1.
    var loss: Double { tier == 2 ? penalty + 1 : penalty }

    /// Which of two ways for one movie to match is better. Tiers 0 to 2 are one group.
    var order: [Double] {
        [
            Double(max(2, tier)), -Double(level), tier > 2 && isEquivalent ? 1 : 0, loss, Double(tier),
            isEquivalent ? 1 : 0,
            title.map(Double.init) ?? .infinity,
        ]
    }

    func precedes(_ other: ModelFit) -> Bool { order.lexicographicallyPrecedes(other.order) }
}
