extension Evaluator {
    /// The documents whose value lies in an interval: a scan of the column, or a look at each candidate.
    func documents(_ column: Column, _ interval: ValueInterval, within candidates: DocumentSet) -> DocumentSet {
        let layout = column.layout
        guard layout.valuedCount > 0, !interval.isBelow(layout.greatest), !interval.isAbove(layout.least) else {
            return .empty
        }
        let known = candidates.form == .everything ? documentCount : scratch.count(candidates)
        guard scratch.budget.spend(min(known, documentCount / 16) + 1) else { return .empty }
        if known > Self.fewCandidates, let slice = slice(column, interval, within: candidates, known) { return slice }
        guard candidates.form == .list || known < documentCount / 512 else {
            let words = scratch.bitmap()
            column.scan(interval, into: words)
            return scratch.intersection(DocumentSet(temporary: words), candidates.borrowed)
        }
        guard layout.encoding.isInteger else {
            return scratch.filter(candidates) { interval.contains(column.number($0)) }
        }
        let raws = column.rawRange(interval)
        guard !raws.isEmpty else { return .empty }
        let (low, span) = (raws.lowerBound, raws.upperBound &- 1 &- raws.lowerBound)
        switch column.raw {
        case .bytes(let values):
            let (low, span) = (UInt8(truncatingIfNeeded: low), UInt8(truncatingIfNeeded: span))
            return scratch.filter(candidates) { values[Int($0)] &- low <= span }
        case .shorts(let values):
            let (low, span) = (UInt16(truncatingIfNeeded: low), UInt16(truncatingIfNeeded: span))
            return scratch.filter(candidates) {
                let stored = values.loadUnaligned(fromByteOffset: Int($0) &* 2, as: UInt16.self)
                return UInt16(littleEndian: stored) &- low <= span
            }
        case .constant, .words, .packed, .framed, .wide:
            return scratch.filter(candidates) { column.key($0) &- UInt64(low) <= UInt64(span) }
        }
    }

    /// So few candidates are looked at whatever else is stored.
    private static let fewCandidates = 256

    /// The documents whose value lies in an interval; all that have one, if the column has no stored order to tell by.
    func count(_ column: Column, _ interval: ValueInterval) -> Int {
        order(of: column)?.places(in: interval).count ?? column.layout.valuedCount
    }

    /// About how many documents a node has, as if its parts had nothing to do with each other.
    func estimatedCount(_ node: PlanNode) -> Int { Int(share(node) * Double(documentCount)) }

    private func share(_ node: PlanNode) -> Double {
        switch node {
        case .all(let nodes): nodes.reduce(1) { $0 * share($1) }
        case .any(let nodes): min(1, nodes.reduce(0) { $0 + share($1) })
        case .except(let node): 1 - share(node)
        case .range(let column, let interval): Double(count(column, interval)) / Double(max(1, documentCount))
        case .run(let run): run.slotShares(of: documentCount).reduce(1, *)
        case .everything, .nothing, .word, .sequence, .phrase, .expansion, .terms, .names, .presence, .documents:
            Double(min(documentCount, node.cost(documentCount))) / Double(max(1, documentCount))
        }
    }

    private func order(of column: Column) -> Permutation? {
        guard let key = column.key, case let permutation = index.permutations[key], permutation.isComplete else {
            return nil
        }
        return permutation
    }

    /// The documents of an interval from the stored order of the column, where they are neighbours, if it has one
    /// and they are so few that this is faster than a scan and than a look at each of the `known` candidates.
    private func slice(
        _ column: Column, _ interval: ValueInterval, within candidates: DocumentSet, _ known: Int
    ) -> DocumentSet? {
        guard let permutation = order(of: column) else { return nil }
        let places = permutation.places(in: interval)
        guard places.count < min(documentCount / 64, known) else { return nil }
        guard candidates.form != .list, permutation.isOneValue(places) else {
            return slice(permutation, places, within: candidates)
        }
        let end = documentCount
        return scratch.list(capacity: places.count + 1) { list in
            var (count, next) = (0, UInt32(0))
            permutation.visit(places) { document in
                guard document < end, document >= next else { return false }  // They ascend in a sound file.
                next = document &+ 1
                list[count] = document
                count &+= candidates.contains(document) ? 1 : 0
                return true
            }
            return count
        }
    }

    private func slice(_ permutation: Permutation, _ places: Range<Int>, within candidates: DocumentSet) -> DocumentSet
    {
        let words = scratch.emptyBitmap()
        let end = documentCount
        permutation.visit(places) { document in
            if document < end { words[Int(document >> 6)] |= 1 &<< UInt64(document & 63) }
            return true
        }
        return scratch.intersection(DocumentSet(temporary: words), candidates.borrowed)
    }
}
