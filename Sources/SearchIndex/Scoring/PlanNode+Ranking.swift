extension PlanNode {
    /// Whether it says something about how well text fits.
    var ranks: Bool {
        switch self {
        case .word, .sequence, .run, .expansion: true
        case .phrase(let phrase): phrase.ranks
        case .all(let nodes), .any(let nodes): nodes.contains(where: \.ranks)
        case .everything, .nothing, .except, .terms, .names, .range, .presence, .documents: false
        }
    }

    /// Whether some word of it has a boost.
    var isBoosted: Bool {
        switch self {
        case .run(let run): run.boost != 0
        case .all(let nodes), .any(let nodes): nodes.contains(where: \.isBoosted)
        case .everything, .nothing, .except, .word, .sequence, .phrase, .expansion, .terms, .names, .range, .presence,
            .documents:
            false
        }
    }

    /// The one typed term that is all it asks for, if it is.
    var onlyTerm: Term? {
        switch self {
        case .word(let term): term
        case .all(let nodes), .any(let nodes): nodes.count == 1 ? nodes[0].onlyTerm : nil
        default: nil
        }
    }

    /// The number of its documents, if that is stored.
    func storedCount(in index: CompiledIndex) -> Int? {
        switch self {
        case .everything: return index.documentCount
        case .nothing: return 0
        case .word(let term): return term.documentCount
        case .run(let run): return run.isNowhere ? 0 : nil
        case .terms(let terms, _): return terms.count == 1 ? terms[0].documentCount : nil
        case .expansion(let expansion): return expansion.stored?.documentCount
        case .all(let nodes):
            if nodes.count == 2 { return Self.storedCount(nodes[0], nodes[1], in: index) }
            return nodes.count == 1 ? nodes[0].storedCount(in: index) : nil
        case .any(let nodes): return nodes.count == 1 ? nodes[0].storedCount(in: index) : nil
        case .except, .sequence, .phrase, .names, .range, .presence, .documents: return nil
        }
    }

    /// The number of documents of a genre in a range of values.
    private static func storedCount(_ left: PlanNode, _ right: PlanNode, in index: CompiledIndex) -> Int? {
        switch (left, right) {
        case (.terms(let terms, _), .range(let column, let interval)),
            (.range(let column, let interval), .terms(let terms, _)):
            return terms.count == 1 ? index.genreValueCounts.count(terms[0], column, interval, in: index) : nil
        default: return nil
        }
    }
}

extension TextRun {
    /// The one typed term that is all it asks for, if it is.
    var onlyTerm: Term? {
        guard graph.slots.count == 1, graph.edges.count == 1, kinds == .all, carriers.allSatisfy(\.isEmpty),
            joins.isEmpty, relaxation == nil, isRequired.first == true, boost == 0
        else { return nil }
        let edge = graph.edges[0]
        return edge.isTyped && edge.term.field == .title ? edge.term : nil
    }
}
