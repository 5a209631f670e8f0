/// Finds how well documents fit the text of a plan, whatever its operators.
///
/// In a conjunction the worst part decides, in a disjunction the best one that matches; what is excluded says nothing.
final class TextRanker {
    private indirect enum Node {
        case run(RunRanker)
        /// One plain word, which tells itself which documents have it.
        case word(RunRanker)
        case fixed(TextMatch)
        case all([Node])
        case any([(node: Node, documents: DocumentSet?)])
    }

    private let root: Node?

    /// - Parameter matches: the documents that will be asked for.
    init(_ plan: PlanNode, within matches: DocumentSet, _ evaluator: Evaluator) {
        root = Self.node(plan, within: matches.borrowed, evaluator)
    }

    /// Whether the plan says nothing about text.
    var isEmpty: Bool { root == nil }

    /// How a document fits, or `nil` if the plan says nothing about its text.
    func match(_ document: UInt32) -> TextMatch? { root.flatMap { Self.match($0, document) } }

    private static func node(_ plan: PlanNode, within matches: DocumentSet, _ evaluator: Evaluator) -> Node? {
        switch plan {
        case .word(let term): return .word(RunRanker(TextRun(inOrder: [term]), within: matches, evaluator))
        case .sequence(let terms): return .run(RunRanker(TextRun(inOrder: terms), within: matches, evaluator))
        case .run(let run): return .run(RunRanker(run, within: matches, evaluator))
        case .phrase(let phrase): return phrase.run.map { .run(RunRanker($0, within: matches, evaluator)) }
        case .expansion(let expansion): return node(expansion, within: matches, evaluator)
        case .all(let nodes):
            let ranked = nodes.compactMap { node($0, within: matches, evaluator) }
            return ranked.count > 1 ? .all(ranked) : ranked.first
        case .any(let nodes):
            let ranked = nodes.compactMap { operand($0, within: matches, evaluator) }
            return ranked.isEmpty ? nil : .any(ranked)
        case .everything, .nothing, .except, .terms, .names, .range, .presence, .documents: return nil
        }
    }

    /// An operand of a disjunction, with its documents unless it tells itself which they are.
    private static func operand(
        _ plan: PlanNode, within matches: DocumentSet, _ evaluator: Evaluator
    ) -> (node: Node, documents: DocumentSet?)? {
        guard let node = node(plan, within: matches, evaluator) else { return nil }
        if case .word = plan { return (node, nil) }
        return (node, evaluator.documents(plan, within: matches))
    }

    /// A prefix or pattern is in tier 6; spellings near a word by how near they are.
    private static func node(
        _ expansion: Expansion, within matches: DocumentSet, _ evaluator: Evaluator
    ) -> Node {
        guard expansion.hasDistances else { return .fixed(TextMatch(tier: 6)) }
        return .any(
            Set(expansion.distances).sorted().map { distance in
                let terms = expansion.terms(at: distance)
                let tier = distance == 0 ? 5 : distance == 1 ? 7 : 8
                return (.fixed(TextMatch(tier: tier)), evaluator.documents(terms, within: matches))
            })
    }

    private static func match(_ node: Node, _ document: UInt32) -> TextMatch? {
        switch node {
        case .run(let ranker): return ranker.match(document)
        case .word(let ranker): return ranker.wordMatch(document)
        case .fixed(let match): return match
        case .all(let nodes):
            var all: TextMatch?
            for node in nodes {
                guard let match = match(node, document) else { continue }
                all = all?.together(with: match) ?? match
            }
            return all
        case .any(let nodes):
            var best: TextMatch?
            var boost = 0.0
            for (node, documents) in nodes where documents?.contains(document) ?? true {
                guard let match = match(node, document) else { continue }
                boost += match.boost
                if best.map(match.isBetter) ?? true { best = match }
            }
            best?.boost = boost
            return best
        }
    }
}
