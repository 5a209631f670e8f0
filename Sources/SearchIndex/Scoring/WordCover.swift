/// Finds the least a document must be forgiven for the words of a run that no title of it holds.
///
/// A completion costs nothing but tier 6, a typo its distance, a join one for all its words, a name or genre tier 9.
struct WordCover {
    /// What a way to cover words costs, compared from the left.
    private struct Cost {
        var needsName = false
        var distance = 0
        var isCompleted = false

        static func < (left: Cost, right: Cost) -> Bool {
            if left.needsName != right.needsName { return right.needsName }
            if left.distance != right.distance { return left.distance < right.distance }
            return !left.isCompleted && right.isCompleted
        }

        static func + (left: Cost, right: Cost) -> Cost {
            Cost(
                needsName: left.needsName || right.needsName, distance: left.distance + right.distance,
                isCompleted: left.isCompleted || right.isCompleted)
        }
    }

    /// What may carry one slot, besides titles.
    struct Carrier {
        var completions = DocumentSet.empty
        var typos: [(distance: Int, documents: DocumentSet)] = []
    }

    private let carriers: [Carrier]
    private let joins: [(slots: Range<Int>, documents: DocumentSet)]
    private let isPlain: Bool

    /// - Parameter matches: the documents that will be asked for.
    init(_ run: TextRun, within matches: DocumentSet, _ evaluator: Evaluator) {
        isPlain = run.joins.isEmpty && run.carriers.allSatisfy { $0.typos.isEmpty && $0.completions.isEmpty }
        guard !isPlain else {
            (carriers, joins) = ([], [])
            return
        }
        carriers = run.carriers.map { carriers in
            var carrier = Carrier()
            carrier.completions = evaluator.documents(
                Expansion(terms: carriers.completions, kinds: run.kinds, origin: .carriers), within: matches)
            for distance in Set(carriers.typos.map(\.distance)).sorted() {
                let terms = carriers.typos.filter { $0.distance == distance }.map(\.term)
                let near = Expansion(terms: terms, kinds: run.kinds, origin: .carriers)
                carrier.typos.append((Int(distance), evaluator.documents(near, within: matches)))
            }
            return carrier
        }
        joins = run.joins.map { ($0.slots, evaluator.documents($0, within: matches)) }
    }

    /// The tier of a document in which some words are in titles: 5 if all are, 6 to 9 otherwise.
    func tier(_ document: UInt32, slotCount: Int, isInTitle: (Int) -> Bool) -> Int {
        if isPlain { return (0..<slotCount).allSatisfy(isInTitle) ? 5 : 9 }
        let cost = joins.isEmpty ? sum(document, slotCount, isInTitle) : least(document, slotCount, isInTitle)
        if cost.needsName { return 9 }
        if cost.distance > 0 { return cost.distance == 1 ? 7 : 8 }
        return cost.isCompleted ? 6 : 5
    }

    private func sum(_ document: UInt32, _ slotCount: Int, _ isInTitle: (Int) -> Bool) -> Cost {
        var cost = Cost()
        for slot in 0..<slotCount where !isInTitle(slot) { cost = cost + self.cost(slot, document) }
        return cost
    }

    /// The least cost up to each slot, a join leading from its first one to behind its last one.
    private func least(_ document: UInt32, _ slotCount: Int, _ isInTitle: (Int) -> Bool) -> Cost {
        var best = [Cost?](repeating: nil, count: slotCount + 1)
        best[0] = Cost()
        for slot in 0..<slotCount {
            guard let before = best[slot] else { continue }
            let single = before + (isInTitle(slot) ? Cost() : cost(slot, document))
            if best[slot + 1].map({ single < $0 }) ?? true { best[slot + 1] = single }
            for (slots, documents) in joins
            where slots.lowerBound == slot && slots.upperBound <= slotCount && documents.contains(document) {
                let joined = before + Cost(distance: 1)
                if best[slots.upperBound].map({ joined < $0 }) ?? true { best[slots.upperBound] = joined }
            }
        }
        return best[slotCount] ?? Cost(needsName: true)
    }

    private func cost(_ slot: Int, _ document: UInt32) -> Cost {
        if carriers[slot].completions.contains(document) { return Cost(isCompleted: true) }
        for (distance, documents) in carriers[slot].typos where documents.contains(document) {
            return Cost(distance: distance)
        }
        return Cost(needsName: true)
    }

    /// Whether a slot is carried by something else than a title or a name.
    func isCovered(_ slot: Int, _ document: UInt32) -> Bool {
        guard !isPlain else { return false }
        return !cost(slot, document).needsName
            || joins.contains { $0.slots.contains(slot) && $0.documents.contains(document) }
    }
}
