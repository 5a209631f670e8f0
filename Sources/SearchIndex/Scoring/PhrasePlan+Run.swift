extension PhrasePlan {
    /// The phrase as a run that decides the tier, if it does and may stand in titles.
    var run: TextRun? {
        guard decidesTier, let (channel, graph) = channels.first, case .titles(let kinds) = channel else { return nil }
        return TextRun(
            kinds: kinds, graph: graph, carriers: graph.slots.map { _ in TextRun.Carriers() },
            isRequired: graph.slots.map { _ in true }, boost: 0, text: text)
    }
}
