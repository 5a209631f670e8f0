extension PlanNode {
    /// About how many documents it yields, to evaluate cheap clauses first.
    func cost(_ documentCount: Int) -> Int {
        switch self {
        case .nothing: 0
        case .documents(let documents): documents.count
        case .everything: documentCount
        case .word(let term): term.documentCount
        case .sequence(let terms): terms.lazy.map(\.documentCount).min() ?? documentCount
        case .run(let run): run.cost
        case .phrase(let phrase): phrase.channels.reduce(0) { $0 + ($1.graph.cost) }
        case .expansion(let expansion): min(documentCount, expansion.cost)
        case .names(let terms, _, _), .terms(let terms, _):
            min(documentCount, terms.postingCount)
        case .all(let nodes): nodes.map { $0.cost(documentCount) }.min() ?? documentCount
        case .any(let nodes): min(documentCount, nodes.reduce(0) { $0 + $1.cost(documentCount) })
        case .range, .presence: documentCount
        case .except: documentCount + 1  // Cheapest when little is left to subtract from.
        }
    }
}

extension TextRun {
    fileprivate var cost: Int {
        let costs = graph.slots.indices.filter { isRequired[$0] }.map { slot in
            graph.slots[slot].edges.map { graph.edges[$0].term }.postingCount + carriers[slot].postingCount
        }
        return costs.min() ?? .max / 2
    }
}

extension TextRun {
    /// For each required word, about the part of so many documents that has it.
    func slotShares(of documentCount: Int) -> [Double] {
        graph.slots.indices.filter { isRequired[$0] }.map { slot in
            let count = graph.slots[slot].edges.map { graph.edges[$0].term }.postingCount + carriers[slot].postingCount
            return Double(min(documentCount, count)) / Double(max(1, documentCount))
        }
    }
}

extension TermGraph {
    fileprivate var cost: Int { slots.map { slot in slot.edges.map { edges[$0].term }.postingCount }.min() ?? 0 }
}
