extension Evaluator {
    /// Every required word of a run, in a title or carried otherwise.
    func documents(_ run: TextRun, within candidates: DocumentSet) -> DocumentSet {
        if let term = run.onlyTerm { return documents(term, within: candidates) }
        if let relaxation = run.relaxation { return documents(run, relaxation, within: candidates) }
        var slots: [Int] = []
        for slot in run.graph.slots.indices where run.isRequired[slot] {
            if !slots.contains(where: { run.isSameWord($0, slot) }) { slots.append(slot) }
        }
        if slots.count > 1 {
            let costs = slots.map { run.postingCount(of: $0) }
            slots = slots.indices.sorted { costs[$0] < costs[$1] }.map { slots[$0] }
        }
        var result = candidates.borrowed
        for slot in slots {
            if result.isKnownEmpty { return .empty }
            result = narrowed(result, to: documents(slot, of: run, within: result.borrowed))
        }
        return result
    }

    /// The documents that have a word of a run, in whatever way.
    func documents(_ slot: Int, of run: TextRun, within candidates: DocumentSet) -> DocumentSet {
        let edges = run.graph.slots[slot].edges
        let joins = run.joins.filter { $0.slots.contains(slot) }
        if edges.count == 1, run.carriers[slot].isEmpty, joins.isEmpty {
            return documents(run.graph.edges[edges[0]].term, kinds: run.kinds, within: candidates)
        }
        var union = SetUnion(scratch)
        for edge in edges where !edges.contains(where: { $0 < edge && run.isSameTerm($0, edge) }) {
            union.insert(documents(run.graph.edges[edge].term, kinds: run.kinds, within: candidates))
        }
        for term in run.carriers[slot].all {
            guard !scratch.budget.isExhausted else { break }
            union.insert(documents(term, kinds: run.kinds, within: candidates))
        }
        for join in joins { union.insert(documents(join, within: candidates)) }
        return union.result()
    }

    /// The documents that have the terms of a join one right after another in one title.
    func documents(_ join: JoinedEdge, within candidates: DocumentSet) -> DocumentSet {
        documents(TermGraph(inOrder: join.terms), .titles(.all), slop: 0, isWhole: false, within: candidates)
    }

    // MARK: Relaxation

    /// The documents whose matched words weigh enough.
    ///
    /// A document without any of the heaviest words cannot reach the minimum by the rest, so only those that have one
    /// are weighed.
    private func documents(_ run: TextRun, _ relaxation: Relaxation, within candidates: DocumentSet) -> DocumentSet {
        let slots = run.graph.slots.indices.filter { relaxation.weights[$0] > 0 }
            .sorted { relaxation.weights[$0] > relaxation.weights[$1] }
        let sets = slots.map { (weight: relaxation.weights[$0], set: documents($0, of: run, within: candidates)) }
        var remaining = sets.reduce(0) { $0 + $1.weight }
        var union = SetUnion(scratch)
        for (weight, set) in sets where remaining >= max(1, relaxation.minimum) {
            union.insert(set.borrowed)
            remaining -= weight
        }
        let possible = union.result()
        guard scratch.budget.spend(scratch.count(possible) * sets.count) else { return .empty }
        return scratch.filter(possible) { document in
            var coverage = 0
            for (weight, set) in sets where set.contains(document) { coverage &+= weight }
            return coverage >= max(1, relaxation.minimum)
        }
    }
}

extension TextRun {
    /// Whether two slots ask for the same word.
    fileprivate func isSameWord(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (graph.slots[left].edges, graph.slots[right].edges)
        guard a.count == b.count, carriers[left].isEmpty, carriers[right].isEmpty, joins.isEmpty else { return false }
        return zip(a, b).allSatisfy { isSameTerm($0, $1) }
    }

    fileprivate func isSameTerm(_ left: Int, _ right: Int) -> Bool { graph.edges[left].term == graph.edges[right].term }

    fileprivate func postingCount(of slot: Int) -> Int {
        graph.slots[slot].edges.reduce(0) { $0 + graph.edges[$1].term.documentCount } + carriers[slot].postingCount
    }
}
