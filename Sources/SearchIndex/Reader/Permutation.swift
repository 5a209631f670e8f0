/// The documents in the order of one column: value falling, those without a value last, ties by document.
final class Permutation: Sendable {
    private enum Form {
        case identity
        case packed(ByteView, width: Int)
        case grouped(GroupedOrder)
    }

    /// The column it follows.
    let column: Column
    /// The documents.
    let count: Int
    private let form: Form
    /// Whether the section has all it needs; otherwise the documents stand as they are numbered.
    let isComplete: Bool

    init(_ key: SortColumn, _ column: Column, in section: Section) {
        self.column = column
        count = column.documentCount
        let place = key.place * PermutationEntry.byteCount
        guard let entry = PermutationEntry(section.view(place, PermutationEntry.byteCount), at: 0) else {
            form = .identity
            isComplete = false
            return
        }
        let form = Self.form(entry, in: section, documentCount: count)
        isComplete = form != nil
        self.form = form ?? .identity
    }

    /// The documents that have a value, which come first.
    var valuedCount: Int { min(column.layout.valuedCount, count) }

    /// The document at a place.
    ///
    /// - Complexity: O(1); up to 128 steps where few distinct values are stored as lists.
    @inline(__always)
    func document(_ place: Int) -> UInt32 {
        switch form {
        case .identity: return UInt32(truncatingIfNeeded: place)
        case .packed(let bytes, let width): return BitPacking.value(bytes, at: 0, index: place, width: width)
        case .grouped(let groups):
            var found: UInt32 = 0
            _ = groups.visit(groups.group(at: place), from: place) { document in
                found = document
                return false
            }
            return found
        }
    }

    /// Visits the documents in order until `body` returns false.
    ///
    /// Ascending order walks groups of equal value from the end, each forward, because ties go by document both
    /// ways and documents without a value stay last. Documents of a forged file may not exist.
    @inline(__always)
    func visit(descending: Bool, _ body: (UInt32) -> Bool) {
        if descending { return visit(0..<count, body) }
        if case .grouped(let groups) = form {
            let valued = groups.groupCount - (valuedCount < count ? 1 : 0)
            for group in stride(from: valued - 1, through: 0, by: -1) where !groups.visit(group, body) { return }
            for group in max(0, valued)..<max(0, groups.groupCount) where !groups.visit(group, body) { return }
            return
        }
        var end = valuedCount
        while end > 0 {
            let key = column.key(document(end - 1))
            var start = end - 1
            while start > 0, column.key(document(start - 1)) == key { start -= 1 }
            for place in start..<end { guard body(document(place)) else { return } }
            end = start
        }
        visit(valuedCount..<count, body)
    }

    /// Visits the documents at some places, in order, until `body` returns false.
    @inline(__always)
    func visit(_ places: Range<Int>, _ body: (UInt32) -> Bool) {
        switch form {
        case .identity:
            for place in places { guard body(UInt32(truncatingIfNeeded: place)) else { return } }
        case .packed(let bytes, let width):
            for place in places {
                guard body(BitPacking.value(bytes, at: 0, index: place, width: width)) else { return }
            }
        case .grouped(let groups):
            guard !places.isEmpty else { return }
            var left = places.count
            for group in groups.group(at: places.lowerBound)..<max(1, groups.groupCount) {
                let goesOn = groups.visit(group, from: places.lowerBound) { document in
                    left -= 1
                    return body(document) && left > 0
                }
                guard goesOn else { return }
            }
        }
    }

    /// Whether the documents at some places are known to have one value, so that they ascend.
    func isOneValue(_ places: Range<Int>) -> Bool {
        guard case .grouped(let groups) = form, !places.isEmpty else { return places.count < 2 }
        return groups.group(at: places.lowerBound) == groups.group(at: places.upperBound - 1)
    }

    /// The places of the documents whose value lies in an interval; they are neighbours.
    ///
    /// - Complexity: O(log documents), or O(log values) where few distinct values are stored as lists.
    func places(in interval: ValueInterval) -> Range<Int> {
        let (first, end): (Int, Int)
        if case .grouped(let groups) = form {
            let valued = groups.groupCount - (valuedCount < count ? 1 : 0)
            first = groups.start(Self.first(valued) { !interval.isAbove(groups.value($0)) })
            end = groups.start(Self.first(valued) { interval.isBelow(groups.value($0)) })
        } else {
            first = Self.first(valuedCount) { !interval.isAbove(column.number(document($0))) }
            end = Self.first(valuedCount) { interval.isBelow(column.number(document($0))) }
        }
        return min(first, count)..<max(min(first, count), min(end, count))
    }

    /// The first place for which a test that never turns false again holds.
    private static func first(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, max(0, count))
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func form(_ entry: PermutationEntry, in section: Section, documentCount: Int) -> Form? {
        switch entry.form {
        case .identity: return .identity
        case .packed:
            let width = PermutationEntry.width(documentCount: documentCount)
            let byteCount = BitPacking.byteCount(documentCount, width: width) + IndexFormat.tailByteCount
            let bytes = section.view(entry.offset, byteCount)
            return bytes.count == byteCount ? .packed(bytes, width: width) : nil
        case .grouped:
            let rest = section.prefix(section.count, from: entry.offset)
            return GroupedOrder(rest, documentCount: documentCount).map(Form.grouped)
        }
    }
}
