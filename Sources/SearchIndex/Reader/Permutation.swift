/// The documents in the order of one column: value falling, those without a value last, ties by `MovieID`.
struct Permutation: Sendable {
    /// The column it follows.
    let column: Column
    private let bytes: ByteView
    /// The documents.
    let count: Int

    init?(_ key: SortColumn, of index: CompiledIndex) {
        guard let column = index.columns[key.rawValue], let place = SortColumn.allCases.firstIndex(of: key) else {
            return nil
        }
        self.column = column
        count = index.documentCount
        bytes = index.sections.section(.permutations).slice(place * count * 4, count * 4)
    }

    /// The document at a place.
    func document(_ index: Int) -> UInt32 { bytes.u32(index * 4) }

    /// Visits the documents in order until `body` returns false.
    ///
    /// Ascending order walks groups of equal value from the end, each forward, because ties go by `MovieID` both
    /// ways and documents without a value stay last.
    func visit(descending: Bool, _ body: (UInt32) -> Bool) {
        let valued = descending ? count : valuedCount
        if descending {
            for index in 0..<valued { guard body(document(index)) else { return } }
            return
        }
        var end = valued
        while end > 0 {
            let value = column.number(document(end - 1))
            var start = end - 1
            while start > 0, column.number(document(start - 1)) == value { start -= 1 }
            for index in start..<end { guard body(document(index)) else { return } }
            end = start
        }
        for index in valued..<count { guard body(document(index)) else { return } }
    }

    /// The documents that have a value, which come first.
    private var valuedCount: Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if column.number(document(middle)).isNaN { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
