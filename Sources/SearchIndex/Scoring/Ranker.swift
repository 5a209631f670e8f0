/// Ranks documents under relevance.
final class Ranker {
    private let isIdentifier: Bool
    private let isLiteralPinned: Bool
    private let hintYear: Int?
    private let text: TextRanker
    private let hinted: RunRanker?
    private let literal: [UInt32: TextMatch]
    private let years: Column?
    private let votes: Column

    /// - Parameter matches: the documents that will be asked for.
    init(_ plan: QueryPlan, within matches: DocumentSet, _ evaluator: Evaluator) {
        (isIdentifier, isLiteralPinned, hintYear) = (plan.isIdentifier, plan.isLiteralPinned, plan.hintYear)
        text = TextRanker(plan.root, within: matches, evaluator)
        hinted = plan.hinted.map { RunRanker($0, within: matches.borrowed, evaluator) }
        literal = plan.literalTitles.isEmpty ? [:] : Self.literalMatches(plan, evaluator.index)
        years = plan.hintYear == nil ? nil : evaluator.index.columns[.year]
        votes = evaluator.index.columns[.votes]
    }

    /// The documents with a literal title, ascending.
    var literalDocuments: [UInt32] { literal.keys.sorted() }

    /// Whether a document has a literal title.
    @inline(__always)
    func isLiteral(_ document: UInt32) -> Bool { !literal.isEmpty && literal[document] != nil }

    /// What a document is compared by.
    @inline(__always)
    func order(_ document: UInt32) -> RankOrder { key(document).order }

    /// What a document is ranked by.
    func key(_ document: UInt32) -> RankKey {
        let literal = literal.isEmpty ? nil : literal[document]
        let match = match(document, literal)
        return RankKey(
            document: document, match: match,
            isPinned: isLiteralPinned && match.tier == 0 && literal != nil,
            hintRank: match.endsInHint ? 0 : hintRank(document), prior: prior(document))
    }

    /// How a document fits; a literal title comes before all else but a title that ends in the hinted year.
    private func match(_ document: UInt32, _ literal: TextMatch?) -> TextMatch {
        if let literal, literal.endsInHint || hinted == nil { return literal }
        let match = text.match(document) ?? TextMatch(tier: isIdentifier ? 0 : 9)
        if let hinted = hinted?.titleMatch(document), hinted.tier <= max(match.tier, 5) {
            return hinted
        }
        return literal ?? match
    }

    /// The belief in a document from its votes.
    @inline(__always)
    func prior(_ document: UInt32) -> Float {
        StaticRank.prior(votes: Int(truncatingIfNeeded: votes.integer(document)))
    }

    private func hintRank(_ document: UInt32) -> Int {
        guard let hint = hintYear, let year = years?.value(document) else { return 3 }
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
