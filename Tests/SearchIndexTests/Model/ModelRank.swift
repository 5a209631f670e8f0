@testable import SearchIndex

/// What ranks a movie under relevance.
struct ModelRank {
    let fit: ModelFit
    /// Whether it comes first because operators could have hidden its title.
    let isPinned: Bool
    /// 0 if the title holds the hinted year, 1 if the movie is of that year, 2 if one off, 3 otherwise.
    let hint: Int
    let prior: Double
    /// The criteria, compared from the left, smaller first.
    private let order: [Double]

    init(_ movie: ModelMovie, isLiteral: Bool, _ plan: ModelPlan, _ model: SlowModel) {
        var fit = model.fit(plan.root, movie) ?? ModelFit(tier: plan.isIdentifier ? 0 : 9)
        if let hinted = plan.hinted?.fitToEnd(movie), hinted.tier <= max(fit.tier, 5) { fit = hinted }
        let literal = (isLiteral ? movie.titles.indices : 0..<0).filter { plan.isLiteral(movie.titles[$0]) }
            .map {
                ModelFit(
                    tier: 0, penalty: movie.titles[$0].kinds.priorPenalty, endsInHint: plan.isHintInLiteral, title: $0)
            }
            .min { $0.precedes($1) }
        if let literal, !fit.endsInHint || literal.endsInHint { fit = literal }
        self.fit = fit
        isPinned = plan.isLiteralPinned && fit.tier == 0 && literal != nil
        hint = fit.endsInHint ? 0 : Self.hint(movie, plan)
        prior = movie.prior
        order = [
            isPinned ? -1 : Double(max(2, fit.tier)), -Double(fit.level), fit.tier > 2 && fit.isEquivalent ? 1 : 0,
            -fit.boost,
            Double(hint), -(prior - fit.loss),
        ]
    }

    private static func hint(_ movie: ModelMovie, _ plan: ModelPlan) -> Int {
        guard let hint = plan.hintYear, let year = movie.movie.year else { return 3 }
        return min(3, abs(hint - year) + 1)
    }

    /// Whether it comes before another one; `nil` for a tie.
    func precedes(_ other: ModelRank) -> Bool? {
        order == other.order ? nil : order.lexicographicallyPrecedes(other.order)
    }
}
