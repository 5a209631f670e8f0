extension Evaluator {
    /// Every required word of a run, in a title or carried otherwise.
    func documents(_ run: TextRun, within candidates: DocumentSet) -> DocumentSet {
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
        union.insert(
            documents(Expansion(terms: run.carriers[slot].all, kinds: run.kinds, origin: .carriers), within: candidates)
        )
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
        var words: [(slot: Int, weight: Int)] = []
        for slot in run.graph.slots.indices where relaxation.weights[slot] > 0 {
            if let known = words.firstIndex(where: { run.isSameWord($0.slot, slot) }) {
                words[known].weight += relaxation.weights[slot]
            } else {
                words.append((slot, relaxation.weights[slot]))
            }
        }
        words.sort { $0.weight > $1.weight }
        let sets = words.map { (weight: $0.weight, set: documents($0.slot, of: run, within: candidates)) }
        var remaining = sets.reduce(0) { $0 + $1.weight }
        var union = SetUnion(scratch)
        for (weight, set) in sets where remaining >= max(1, relaxation.minimum) {
            union.insert(set.borrowed)
            remaining -= weight
        }
        let wholes = relaxation.wholes.map { scratch.intersection(candidates.borrowed, scratch.list($0.documents)) }
        let enough = weighed(union.result(), max(1, relaxation.minimum), by: sets)
        guard !wholes.isEmpty else { return enough }
        var all = SetUnion(scratch)
        all.insert(enough)
        for whole in wholes { all.insert(whole) }
        return all.result()
    }

    /// Those of some documents whose sets together weigh enough.
    private func weighed(
        _ possible: DocumentSet, _ minimum: Int, by sets: [(weight: Int, set: DocumentSet)]
    ) -> DocumentSet {
        let steps = scratch.count(possible).multipliedReportingOverflow(by: sets.count)
        if steps.overflow || steps.partialValue > documentCount / 4 {
            return documents(of: possible, weighing: minimum, by: sets)
        }
        return scratch.filter(possible) { document in
            guard scratch.budget.spend(2 &* sets.count) else { return false }
            var coverage = 0
            for (weight, set) in sets where set.contains(document) { coverage &+= weight }
            return coverage >= minimum
        }
    }

    /// The documents whose sets together weigh enough, by adding up set after set for all documents at once.
    ///
    /// - Complexity: O(documents, and documents of all sets).
    private func documents(
        of possible: DocumentSet, weighing minimum: Int, by sets: [(weight: Int, set: DocumentSet)]
    ) -> DocumentSet {
        guard scratch.budget.spend(documentCount / 16) else { return .empty }
        let sums = scratch.allocate(documentCount, of: Int32.self)
        sums.initialize(repeating: 0, count: documentCount)
        for (weight, set) in sets {
            guard scratch.budget.spend(scratch.count(set)) else { return .empty }
            let weight = Int32(clamping: weight)
            scratch.forEach(set) { sums[Int($0)] &+= weight }
        }
        return scratch.filter(possible) { Int(sums[Int($0)]) >= minimum }
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
