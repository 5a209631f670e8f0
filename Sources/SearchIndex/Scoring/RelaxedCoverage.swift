/// Weighs how much of a relaxed run a document holds.
struct RelaxedCoverage {
    private let relaxation: Relaxation
    private let graph: TermGraph
    /// For each slot, the edges that end where it begins, each with those that go on from there.
    private let neighbours: [(before: [Int], behind: Range<Int>)]
    /// For each slot, the documents that have its word in some way.
    private let slots: [DocumentSet]

    /// - Parameter matches: the documents that will be asked for.
    init(_ run: TextRun, _ relaxation: Relaxation, within matches: DocumentSet, _ evaluator: Evaluator) {
        self.relaxation = relaxation
        graph = run.graph
        let leaving = run.graph.edgesByNode
        neighbours = run.graph.slots.map { slot in
            (run.graph.edges.indices.filter { run.graph.edges[$0].to == slot.node }, leaving[slot.node])
        }
        slots = run.graph.slots.indices.map { slot in
            relaxation.weights[slot] > 0 ? evaluator.documents(slot, of: run, within: matches) : .empty
        }
    }

    /// The share of the weight that a document has, in sixteenths: of its words, and an eighth more of both where two
    /// neighbours stand together and in order.
    func level(_ document: UInt32, _ matcher: GraphMatcher) -> Int {
        let total = relaxation.total
        guard total > 0 else { return 0 }
        var weight = 0
        for slot in slots.indices where slots[slot].contains(document) { weight += relaxation.weights[slot] }
        for slot in slots.indices.dropFirst() where isInOrder(before: slot, matcher) {
            weight += (relaxation.weights[slot - 1] + relaxation.weights[slot]) / 8
        }
        return weight * 16 / total
    }

    /// Whether an edge up to a slot ends in a title where one from there on begins.
    private func isInOrder(before slot: Int, _ matcher: GraphMatcher) -> Bool {
        for first in neighbours[slot].before where !matcher.range(first).isEmpty {
            for second in neighbours[slot].behind {
                for left in matcher.range(first) {
                    let end = matcher.matches[left]
                    if matcher.range(second).contains(where: {
                        matcher.matches[$0].ordinal == end.ordinal && matcher.matches[$0].position == end.end
                    }) {
                        return true
                    }
                }
            }
        }
        return false
    }
}
