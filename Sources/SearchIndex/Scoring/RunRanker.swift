/// Finds the tier in which the words of a run match one document after another, ascending.
final class RunRanker {
    private let scorer: RunScorer
    private var matcher: GraphMatcher

    /// - Parameter matches: the documents that will be asked for.
    init(_ run: TextRun, within matches: DocumentSet, index: CompiledIndex) {
        scorer = RunScorer(run, within: matches, index: index)
        matcher = GraphMatcher(run.graph, channel: .titles(run.kinds), index: index)
    }

    /// How a document that has every word matches.
    func match(_ document: UInt32) -> TextMatch { scorer.match(document, &matcher) }

    /// How a document matches if one title holds every word and ends in the last one, as a year hint must.
    func titleMatch(_ document: UInt32) -> TextMatch? { scorer.titleMatch(document, &matcher) }
}
