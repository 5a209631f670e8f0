extension TextRun {
    /// A run that titles alone can hold, all of it.
    init(of graph: TermGraph, text: String) {
        let count = graph.slots.count
        self.init(
            kinds: .all, graph: graph,
            carriers: count == 1 ? Self.noCarriers : Array(repeating: Carriers(), count: count),
            isRequired: count == 1 ? Self.required : Array(repeating: true, count: count), boost: 0, text: text)
    }

    // Those of one word are shared, so that they cost no memory of their own.
    private static let noCarriers = [Carriers()]
    private static let required = [true]

    /// Whether a required word is nowhere, so that nothing matches.
    var isNowhere: Bool {
        guard relaxation == nil, joins.isEmpty else { return false }
        for slot in graph.slots.indices
        where isRequired[slot] && graph.slots[slot].edges.isEmpty && carriers[slot].isEmpty { return true }
        return false
    }
}
