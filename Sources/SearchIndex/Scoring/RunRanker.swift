/// Finds the tier in which the words of a run match one document after another.
final class RunRanker {
    private let scorer: RunScorer
    private let linear: LinearMatcher?
    private let evaluator: Evaluator
    private var matcher: GraphMatcher?

    /// - Parameter matches: the documents that will be asked for.
    init(_ run: TextRun, within matches: DocumentSet, _ evaluator: Evaluator) {
        self.evaluator = evaluator
        scorer = RunScorer(run, within: matches, evaluator)
        linear =
            run.relaxation == nil ? LinearMatcher(run.graph, .titles(run.kinds), within: matches, evaluator) : nil
    }

    /// How a document that has every word matches.
    func match(_ document: UInt32) -> TextMatch {
        if let linear {
            let look = linear.look(document)
            if look.isSure {
                return look.isComplete
                    ? TextMatch(look, boost: scorer.run.boost) : scorer.carriedMatch(document) { linear.isFound($0) }
            }
        }
        return withMatcher { scorer.match(document, &$0) }
    }

    /// How a document matches a run of one plain word; `nil` if it does not have the word.
    func wordMatch(_ document: UInt32) -> TextMatch? {
        guard let linear else { return match(document) }
        let look = linear.look(document)
        guard look.isComplete else { return nil }
        return look.isSure ? TextMatch(look, boost: scorer.run.boost) : withMatcher { scorer.match(document, &$0) }
    }

    /// How a document matches if one title holds every word and ends in the last one, as a year hint must.
    func titleMatch(_ document: UInt32) -> TextMatch? { withMatcher { scorer.titleMatch(document, &$0) } }

    private func withMatcher<Result>(_ body: (inout GraphMatcher) -> Result) -> Result {
        var matcher =
            self.matcher
            ?? GraphMatcher(
                scorer.run.graph, channel: .titles(scorer.run.kinds), index: evaluator.index, evaluator.scratch)
        self.matcher = nil  // So that it is changed in place.
        defer { self.matcher = matcher }
        return body(&matcher)
    }
}
