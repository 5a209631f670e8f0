extension Evaluator {
    /// The documents whose value lies in an interval: a scan of the column, or a look at each candidate.
    func documents(_ column: Column, _ interval: ValueInterval, within candidates: DocumentSet) -> DocumentSet {
        let layout = column.layout
        guard layout.valuedCount > 0, !interval.isBelow(layout.greatest), !interval.isAbove(layout.least) else {
            return .empty
        }
        let known = candidates.form == .everything ? documentCount : scratch.count(candidates)
        guard scratch.budget.spend(min(known, documentCount / 16) + 1) else { return .empty }
        guard candidates.form == .list || known < documentCount / 64 else {
            if let slice = slice(column, interval, within: candidates) { return slice }
            let words = scratch.bitmap()
            column.scan(interval, into: words)
            return scratch.intersection(DocumentSet(temporary: words), candidates.borrowed)
        }
        guard layout.encoding.isInteger else {
            return scratch.filter(candidates) { interval.contains(column.number($0)) }
        }
        let raws = column.rawRange(interval)
        guard !raws.isEmpty else { return .empty }
        let (low, span) = (UInt64(raws.lowerBound), UInt64(raws.upperBound &- 1 &- raws.lowerBound))
        return scratch.filter(candidates) { column.key($0) &- low <= span }
    }

    /// The documents whose value lies in an interval; all that have one, if the column has no stored order to tell by.
    func count(_ column: Column, _ interval: ValueInterval) -> Int {
        order(of: column)?.places(in: interval).count ?? column.layout.valuedCount
    }

    private func order(of column: Column) -> Permutation? {
        guard let key = SortColumn(rawValue: column.layout.name) else { return nil }
        let permutation = Permutation(key, column, in: index.sections[.permutations])
        return permutation.isComplete ? permutation : nil
    }

    /// The documents of an interval from the stored order of the column, where they are neighbours, if it has one
    /// and they are so few that this is faster than a scan.
    private func slice(_ column: Column, _ interval: ValueInterval, within candidates: DocumentSet) -> DocumentSet? {
        guard let permutation = order(of: column) else { return nil }
        let places = permutation.places(in: interval)
        guard places.count < documentCount / 64 else { return nil }
        var union = SetUnion(scratch)
        permutation.visit(places) { document in
            if document < documentCount, candidates.contains(document) { union.insert(document) }
            return true
        }
        return union.result()
    }
}
