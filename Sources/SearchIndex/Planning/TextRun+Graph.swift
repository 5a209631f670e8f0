extension TextRun {
    /// A run that titles alone can hold, all of it.
    init(of graph: TermGraph, text: String) {
        self.init(
            kinds: .all, graph: graph, carriers: Array(repeating: Carriers(), count: graph.slots.count),
            isRequired: Array(repeating: true, count: graph.slots.count), boost: 0, text: text)
    }
}
