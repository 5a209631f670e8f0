/// Weighs how much of a relaxed run a document holds.
struct RelaxedCoverage {
    private let relaxation: Relaxation
    private let graph: TermGraph
    /// For each slot, the edges that end where it begins, each with those that go on from there.
    private let neighbours: [(before: [Int], behind: Range<Int>)]
    /// For each slot, the documents that have its word in some way.
    private let slots: [DocumentSet]

    /// The weights of whole titles, each with the documents that have it.
    private let wholes: [(weight: Int, documents: DocumentSet)]
    private let votes: Column

    /// - Parameter matches: the documents that will be asked for.
    init(_ run: TextRun, _ relaxation: Relaxation, within matches: DocumentSet, _ evaluator: Evaluator) {
        self.relaxation = relaxation
        graph = run.graph
        let leaving = run.graph.edgesByNode
        neighbours = run.graph.slots.map { slot in
            (run.graph.edges.indices.filter { run.graph.edges[$0].to == slot.node }, leaving[slot.node])
        }
        wholes = relaxation.wholes.map { whole in
            (relaxation.weights[whole.slots].reduce(0, +), evaluator.scratch.list(whole.documents))
        }
        votes = evaluator.index.columns[.votes]
        slots = run.graph.slots.indices.map { slot in
            relaxation.weights[slot] > 0 ? evaluator.documents(slot, of: run, within: matches) : .empty
        }
    }

    /// How well a document answers a query of which it does not have every word, 255 at best.
    ///
    /// Of the information of the words, what it lacks counts half, since people add words that are in no title; neighbours that
    /// stand together and in order count an eighth more, a whole title half as much again. A bit of all that is worth as
    /// much as twice the votes.
    ///
    /// - Complexity: O(slots and places of their words).
    func level(_ document: UInt32, _ matcher: GraphMatcher) -> Int {
        var weight = 0
        for slot in slots.indices where slots[slot].contains(document) { weight += relaxation.weights[slot] }
        for slot in slots.indices.dropFirst() where isInOrder(before: slot, matcher) {
            weight += (relaxation.weights[slot - 1] + relaxation.weights[slot]) / 8
        }
        var whole = 0
        for (weight, documents) in wholes where documents.contains(document) { whole = max(whole, weight) }
        let votes = Int(truncatingIfNeeded: votes.integer(document))
        return Self.level(lacking: relaxation.total - weight, whole: whole, prior: StaticRank.prior(votes: votes))
    }

    /// The level of a document that lacks a weight, has a whole title of another, and is so well known.
    static func level(lacking: Int, whole: Int, prior: Float) -> Int {
        let unknown = Int((mostPrior - prior) * sixteenthsPerPrior)
        let loss = lacking / 2 - whole / 2 + unknown
        return 255 - max(0, min(255, (loss + mostGain) / sixteenthsPerLevel))
    }

    /// About the prior of the best known movie.
    private static let mostPrior: Float = 7
    /// What a prior of one, ten times the votes, is in sixteenths of a bit.
    private static let sixteenthsPerPrior: Float = 53.15
    /// The most that a whole title may make up for, in sixteenths of a bit.
    private static let mostGain = 512
    private static let sixteenthsPerLevel = 8

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
