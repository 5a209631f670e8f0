extension PhrasePlan {
    /// The phrase as a run that decides the tier, if it does and may stand in titles.
    var run: TextRun? {
        guard decidesTier, let (channel, graph) = channels.first, case .titles(let kinds) = channel else { return nil }
        return TextRun(of: graph, kinds: kinds, text: text)
    }

    /// Whether it decides the tier.
    var ranks: Bool {
        if decidesTier, case .titles = channels.first?.channel { return true }
        return false
    }
}
