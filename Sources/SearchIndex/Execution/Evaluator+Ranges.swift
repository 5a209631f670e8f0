extension Evaluator {
    /// The documents whose value lies in an interval: a scan of the column, or a look at each candidate.
    func documents(_ column: Column, _ interval: ValueInterval, within candidates: DocumentSet) -> DocumentSet {
        let layout = column.layout
        guard layout.valuedCount > 0, !interval.isBelow(layout.greatest), !interval.isAbove(layout.least) else {
            return .empty
        }
        let known = candidates.form == .everything ? documentCount : scratch.count(candidates)
        guard scratch.budget.spend(min(known, documentCount / 16) + 1) else { return .empty }
        guard candidates.form == .list || known < documentCount / 32 else {
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
}
