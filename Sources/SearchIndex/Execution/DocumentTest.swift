/// A condition that is tested on one document after another, without a set of all that meet it.
///
/// It is for filters that many documents meet: lists of them that are bitmaps, and ranges of columns.
struct DocumentTest {
    private enum Part {
        case bitmap(DocumentSet, isExcluded: Bool)
        case range(Column, low: UInt64, span: UInt64, count: Int)
    }

    private let parts: [Part]
    /// About the part of all documents that meet the condition, as if its parts had nothing to do with each other.
    let share: Double

    /// A test of a conjunction, or `nil` if some part of it is of another kind.
    init?(_ node: PlanNode, _ evaluator: Evaluator) {
        var parts: [Part] = []
        guard Self.add(node, isExcluded: false, to: &parts, evaluator), !parts.isEmpty else { return nil }
        self.parts = parts
        share = parts.reduce(1) { $0 * Self.share($1, evaluator) }
    }

    /// The part of all documents that meet one part; all, where that is not soon found.
    private static func share(_ part: Part, _ evaluator: Evaluator) -> Double {
        let documentCount = Double(max(1, evaluator.documentCount))
        switch part {
        case .bitmap(let set, let isExcluded):
            let share = Double(max(0, set.knownCount)) / documentCount
            return isExcluded ? 1 - share : share
        case .range(_, _, _, let count): return Double(count) / documentCount
        }
    }

    /// Whether a document meets the condition.
    @inline(__always)
    func holds(_ document: UInt32) -> Bool {
        for part in parts {
            switch part {
            case .bitmap(let set, let isExcluded): if set.contains(document) == isExcluded { return false }
            case .range(let column, let low, let span, _): if column.key(document) &- low > span { return false }
            }
        }
        return true
    }

    private static func add(
        _ node: PlanNode, isExcluded: Bool, to parts: inout [Part], _ evaluator: Evaluator
    ) -> Bool {
        switch node {
        case .everything: return !isExcluded
        case .all(let nodes):
            return !isExcluded && nodes.allSatisfy { add($0, isExcluded: false, to: &parts, evaluator) }
        case .any(let nodes): return nodes.count == 1 && add(nodes[0], isExcluded: isExcluded, to: &parts, evaluator)
        case .except(let node): return !isExcluded && add(node, isExcluded: true, to: &parts, evaluator)
        case .run(let run):
            return run.onlyTerm.map { add([$0], isExcluded: isExcluded, to: &parts, evaluator) } ?? false
        case .terms(let terms, _): return add(terms, isExcluded: isExcluded, to: &parts, evaluator)
        case .range(let column, let interval):
            guard !isExcluded, column.layout.encoding.isInteger else { return false }
            let raws = column.rawRange(interval)
            guard !raws.isEmpty else { return false }
            parts.append(
                .range(
                    column, low: UInt64(raws.lowerBound), span: UInt64(raws.upperBound &- 1 &- raws.lowerBound),
                    count: evaluator.count(column, interval)))
            return true
        case .nothing, .phrase, .expansion, .names, .presence, .documents: return false
        }
    }

    private static func add(
        _ terms: [Term], isExcluded: Bool, to parts: inout [Part], _ evaluator: Evaluator
    ) -> Bool {
        guard terms.count == 1, let term = terms.first else { return false }
        let set = evaluator.documents(term)
        guard set.form == .bitmap else { return false }
        parts.append(.bitmap(set, isExcluded: isExcluded))
        return true
    }
}
