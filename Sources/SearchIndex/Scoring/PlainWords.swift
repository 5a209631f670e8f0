/// The words of a text in which each is one plain term that stands in titles as typed.
struct PlainWords {
    /// The term of each word in order.
    private(set) var terms: [Term] = []
    /// The terms of other forms.
    private(set) var others: [Term] = []

    /// The words of a graph, or `nil` if some word is not one plain term.
    init?(_ graph: TermGraph) {
        guard graph.slots.count == graph.end, graph.end > 0 else { return nil }
        for (node, slot) in graph.slots.enumerated() {
            guard slot.node == node else { return nil }
            var plain: Term?
            for number in slot.edges {
                let edge = graph.edges[number]
                let isPlain = edge.isTyped && edge.term.field == .title && edge.to == edge.from + 1
                if isPlain, plain == nil, edge.advance == .positions(1) {
                    plain = edge.term
                } else {
                    others.append(edge.term)
                }
            }
            guard let plain else { return nil }
            terms.append(plain)
        }
    }
}
