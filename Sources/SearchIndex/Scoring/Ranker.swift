/// Ranks documents under relevance.
///
/// Documents must be asked for in ascending order.
final class Ranker {
    private let plan: QueryPlan
    private let index: CompiledIndex
    private let text: TextRanker
    private let hinted: RunRanker?
    private let literal: [UInt32: TextMatch]
    private let years: Column?
    private let votes: Column?
    private let ratings: Column?

    /// - Parameter matches: the documents that will be asked for.
    init(_ plan: QueryPlan, within matches: DocumentSet, index: CompiledIndex) {
        self.plan = plan
        self.index = index
        text = TextRanker(plan.root, within: matches, index: index)
        hinted = plan.hinted.map { RunRanker($0, within: matches, index: index) }
        literal = Self.literalMatches(plan, index)
        years = index.columns["year"]
        votes = index.columns["votes"]
        ratings = index.columns["rating"]
    }

    /// What a document is ranked by.
    func key(_ document: UInt32) -> RankKey {
        let year = years?.value(document)
        var match = text.match(document) ?? TextMatch(tier: plan.isIdentifier ? 0 : 9)
        if let hinted = hinted?.titleMatch(document), hinted.tier <= max(match.tier, 5) { match = hinted }
        let literal = literal.isEmpty ? nil : literal[document]
        if let literal, !literal.isWorse(than: match) { match = literal }
        return RankKey(
            document: document, match: match,
            isPinned: plan.isLiteralPinned && match.tier == 0 && literal != nil,
            hintRank: match.endsInHint ? 0 : hintRank(year), prior: prior(document),
            rating: ratings?.value(document) ?? 0, year: year ?? -.infinity, id: index.movies.number(of: document))
    }

    private func prior(_ document: UInt32) -> Double {
        Double(StaticRank.prior(votes: Int(votes?.integer(document) ?? 0)))
    }

    private func hintRank(_ year: Double?) -> Int {
        guard let hint = plan.hintYear, let year else { return 3 }
        let distance = abs(year - Double(hint))
        return distance == 0 ? 1 : distance == 1 ? 2 : 3
    }

    /// The best literal title of each document that has one.
    private static func literalMatches(_ plan: QueryPlan, _ index: CompiledIndex) -> [UInt32: TextMatch] {
        var matches: [UInt32: TextMatch] = [:]
        for number in plan.literalTitles {
            let document = index.titles.document(ofTitle: number)
            let match = TextMatch(
                tier: 0, penalty: index.titles.record(number).kinds.priorPenalty,
                title: number - index.titles.numbers(of: document).lowerBound, endsInHint: plan.isHintInLiteral)
            if matches[document].map(match.isBetter) ?? true { matches[document] = match }
        }
        return matches
    }
}

extension TextMatch {
    /// Whether a literal match of the same document is no better than this one with a higher prior.
    fileprivate func isWorse(than other: TextMatch) -> Bool { other.endsInHint && !endsInHint }
}
