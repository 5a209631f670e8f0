extension TextRun {
    /// A run that titles alone can hold, all of it.
    init(of graph: TermGraph, kinds: TitleKinds = .all, text: String) {
        let count = graph.slots.count
        self.init(
            kinds: kinds, graph: graph,
            carriers: count <= Self.sharedCount ? Self.noCarriers[count] : Array(repeating: Carriers(), count: count),
            isRequired: count <= Self.sharedCount ? Self.required[count] : Array(repeating: true, count: count),
            boost: 0, text: text)
    }

    /// Words as typed, one right after another.
    init(inOrder terms: [Term]) { self.init(of: TermGraph(inOrder: terms), text: "") }

    // Those of few words are shared, so that they cost no memory of their own.
    private static let sharedCount = 8
    private static let noCarriers = (0...sharedCount).map { Array(repeating: Carriers(), count: $0) }
    private static let required = (0...sharedCount).map { Array(repeating: true, count: $0) }

    /// Whether a required word is nowhere, so that nothing matches.
    var isNowhere: Bool {
        guard relaxation == nil, joins.isEmpty else { return false }
        for slot in graph.slots.indices
        where isRequired[slot] && graph.slots[slot].edges.isEmpty && carriers[slot].isEmpty { return true }
        return false
    }

    /// The run without what other spellings of some slots find.
    func asTyped(where isIncluded: (Int) -> Bool) -> TextRun {
        var run = self
        for slot in carriers.indices where isIncluded(slot) { run.carriers[slot].typos = [] }
        run.joins = []
        return run
    }
}
