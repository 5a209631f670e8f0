/// The best that any document can be ranked under a plan, whatever its titles.
///
/// Documents come in static rank order, so when the best that could still come does not precede the last one kept,
/// nothing that follows does.
struct RankBound {
    /// The part of the order that words and year decide.
    let high: UInt64

    init(_ plan: QueryPlan) {
        let isOpen = plan.hintYear != nil || plan.isIdentifier
        let best = plan.root.bestMatch ?? TextMatch(tier: isOpen ? 0 : 9)
        let match = isOpen ? TextMatch(tier: 0, boost: max(0, best.boost) + max(0, plan.hinted?.boost ?? 0)) : best
        high = RankOrder.high(match, isPinned: false, hintRank: plan.hintYear == nil ? 3 : 0)
    }

    /// What the document would be ranked by at best.
    @inline(__always)
    func best(_ document: UInt32, prior: Float) -> RankOrder {
        RankOrder(high: high, prior: prior, document: document)
    }
}

extension PlanNode {
    /// The best way in which a document can fit its text, `nil` if it has none.
    fileprivate var bestMatch: TextMatch? {
        switch self {
        case .word, .sequence: return TextMatch(tier: 1)
        case .run(let run): return run.bestMatch
        case .phrase(let phrase): return phrase.ranks ? TextMatch(tier: 1) : nil
        case .expansion(let expansion):
            guard expansion.hasDistances else { return TextMatch(tier: 6) }
            let least = expansion.distances.min() ?? 0
            return TextMatch(tier: least == 0 ? 5 : least == 1 ? 7 : 8)
        case .all(let nodes):
            var all: TextMatch?
            for part in nodes.lazy.compactMap(\.bestMatch) { all = all?.together(with: part) ?? part }
            return all
        case .any(let nodes):
            let parts = nodes.compactMap(\.bestMatch)
            guard let tier = parts.map(\.tier).min() else { return nil }
            return TextMatch(
                tier: tier, boost: parts.reduce(0) { $0 + max(0, $1.boost) }, level: parts.map(\.level).max() ?? 0)
        case .everything, .nothing, .except, .terms, .names, .range, .presence, .documents: return nil
        }
    }
}

extension TextRun {
    fileprivate var bestMatch: TextMatch {
        relaxation == nil
            ? TextMatch(tier: 1, boost: max(0, boost)) : TextMatch(tier: 10, boost: max(0, boost), level: 255)
    }
}
