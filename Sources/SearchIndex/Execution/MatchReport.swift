import MovieModel
import TextAnalysis

/// Says what of a hit matched.
struct MatchReport {
    let evaluator: Evaluator
    let plan: QueryPlan

    private var index: CompiledIndex { evaluator.index }

    /// The match of a document, or `nil` when no text was asked for.
    func match(_ key: RankKey) -> HitMatch? {
        if plan.isIdentifier {
            let id = index.movies.id(of: key.document)?.description ?? ""
            return HitMatch(tier: 0, field: "id", value: id, highlights: [])
        }
        guard plan.hasText || key.match.tier == 0 else { return nil }
        if key.match.tier == 9, let carrier = carrier(key.document) {
            return HitMatch(
                tier: 9, field: carrier.field, value: carrier.value,
                highlights: [0..<carrier.value.unicodeScalars.count])
        }
        let (text, ranges) = title(key)
        return HitMatch(tier: key.match.tier, field: "title", value: text, highlights: ranges)
    }

    /// The title that matched; where words are spread, the one with most of them.
    private func title(_ key: RankKey) -> (String, [Range<Int>]) {
        let highlighter = Highlighter(terms: plan.highlights(in: index))
        let numbers = index.titles.numbers(of: key.document)
        if let ordinal = key.match.title {
            let text = index.titles.text(numbers.lowerBound + ordinal)
            return (text, highlighter.ranges(in: text))
        }
        var best = (text: numbers.first.map(index.titles.text) ?? "", ranges: [Range<Int>]())
        for number in numbers.prefix(Self.inspectedTitles) {
            let text = index.titles.text(number)
            let ranges = highlighter.ranges(in: text)
            if ranges.count > best.ranges.count { best = (text, ranges) }
        }
        return (best.text, best.ranges)
    }

    /// The genre, name or keyword that carried the first word no title has.
    private func carrier(_ document: UInt32) -> (field: String, value: String)? {
        for run in runs(plan.root) {
            for (slot, carriers) in zip(run.graph.slots, run.carriers) {
                let isInTitle = slot.edges.contains { has(document, run.graph.edges[$0].term) }
                if isInTitle || carriers.completions.contains(where: { has(document, $0) }) { continue }
                if let genre = carriers.genres.first(where: { has(document, $0) }),
                    let label = label(of: genre)
                {
                    return ("genre", label)
                }
                if let name = carriers.names.first(where: { has(document, $0) }) {
                    let field = NamedField.allCases.first { $0.tokens == name.field }
                    return (field?.rawValue ?? "title", slot.token.text)
                }
            }
        }
        return named(plan.root, document)
    }

    /// The first name or keyword asked for by its field that the document has.
    private func named(_ node: PlanNode, _ document: UInt32) -> (field: String, value: String)? {
        switch node {
        case .names(let terms, let field, let text):
            terms.contains { has(document, $0) } ? (field.rawValue, text) : nil
        case .all(let nodes), .any(let nodes): nodes.lazy.compactMap { named($0, document) }.first
        case .everything, .nothing, .except, .word, .sequence, .run, .phrase, .expansion, .terms, .range, .presence,
            .documents:
            nil
        }
    }

    private func has(_ document: UInt32, _ term: Term) -> Bool {
        var probe = PostingProbe(index.list(term), evaluator.scratch)
        return probe.posting(of: document) >= 0
    }

    private func label(of term: Term) -> String? {
        index.vocabulary.genres.first { index.dictionary.term($0.code, in: .genre) == term }?.label
    }

    private func runs(_ node: PlanNode) -> [TextRun] {
        switch node {
        case .run(let run): [run]
        case .all(let nodes), .any(let nodes): nodes.flatMap(runs)
        case .everything, .nothing, .except, .word, .sequence, .phrase, .expansion, .terms, .names, .range, .presence,
            .documents:
            []
        }
    }

    private static let inspectedTitles = 32
}
