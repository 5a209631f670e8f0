/// Finds the documents that a plan describes.
///
/// Each clause is evaluated within what the clauses before it left, the cheapest first. When the time of the search is
/// over, every set is a part of what it should be; what is subtracted is then subtracted from nothing.
struct Evaluator {
    let index: CompiledIndex
    let scratch: SearchScratch

    var documentCount: Int { index.documentCount }

    /// The documents of `node`.
    func documents(_ node: PlanNode) -> DocumentSet { documents(node, within: scratch.everything) }

    /// The documents of `node` that are also in `candidates`, which are not changed.
    func documents(_ node: PlanNode, within candidates: DocumentSet) -> DocumentSet {
        switch node {
        case .everything: return candidates.borrowed
        case .nothing: return .empty
        case .all(let nodes): return conjunction(nodes, within: candidates)
        case .any(let nodes):
            var union = SetUnion(scratch)
            for node in nodes { union.insert(documents(node, within: candidates)) }
            return union.result()
        case .except(let node):
            let removed = documents(node, within: candidates)
            return scratch.budget.isExhausted ? .empty : scratch.subtraction(candidates.borrowed, removed)
        case .word(let term): return documents(term, within: candidates)
        case .sequence(let terms): return documents(inOrder: terms, within: candidates)
        case .run(let run): return documents(run, within: candidates)
        case .phrase(let phrase): return documents(phrase, within: candidates)
        case .expansion(let expansion): return documents(expansion, within: candidates)
        case .terms(let terms, _), .names(let terms, _, _): return documents(anyOf: terms, within: candidates)
        case .range(let column, let interval): return documents(column, interval, within: candidates)
        case .presence(let column):
            guard scratch.budget.spend(scratch.count(candidates)) else { return .empty }
            return scratch.filter(candidates) { !column.number($0).isNaN }
        case .documents(let documents):
            return scratch.intersection(scratch.list(documents), candidates.borrowed)
        }
    }

    // MARK: Conjunctions

    private func conjunction(_ nodes: [PlanNode], within candidates: DocumentSet) -> DocumentSet {
        if nodes.count == 1 { return documents(nodes[0], within: candidates) }
        let costs = scratch.allocate(nodes.count, of: Int.self)
        for (place, node) in nodes.enumerated() { costs[place] = node.cost(documentCount) }
        var result = candidates.borrowed
        for _ in nodes {
            if result.isKnownEmpty { return .empty }
            var cheapest = 0
            for place in nodes.indices where costs[place] < costs[cheapest] { cheapest = place }
            costs[cheapest] = .max
            result = narrowed(result, to: documents(nodes[cheapest], within: result.borrowed))
        }
        return result
    }

    /// The next set of a chain of conditions, in place of the one it was found within.
    func narrowed(_ old: DocumentSet, to new: DocumentSet) -> DocumentSet {
        if new.isSameMemory(as: old) { return old }
        scratch.recycle(old)
        return new
    }
}
