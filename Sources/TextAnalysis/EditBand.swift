/// The part of an edit matrix within `limit` of its diagonal; costs outside it are over the limit.
///
/// Row `i` holds the cost of turning the first `i` scalars of the source into each prefix of the target.
struct EditBand {
    private let source: [Unicode.Scalar]
    private let target: [Unicode.Scalar]
    private let limit: Int
    private let firstLetterCost: Int
    private var beforeLast: [Int]
    private var last: [Int]
    private var current: [Int]

    init(source: [Unicode.Scalar], target: [Unicode.Scalar], limit: Int, firstLetterCost: Int) {
        self.source = source
        self.target = target
        self.limit = limit
        self.firstLetterCost = firstLetterCost
        // The first row inserts a prefix of the target, its first letter included.
        last = (0...target.count).map { $0 == 0 ? 0 : firstLetterCost + $0 - 1 }
        current = [Int](repeating: limit + 1, count: target.count + 1)
        beforeLast = current
    }

    /// The distance, or `nil` if it is over the limit.
    mutating func distance() -> Int? {
        for row in 0..<source.count {
            guard fill(row) <= limit else { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[target.count] <= limit ? last[target.count] : nil
    }

    /// Fills the row below `last` and returns its least cost.
    private mutating func fill(_ row: Int) -> Int {
        let lower = max(0, row - limit)
        let upper = min(target.count, row + 1 + limit)
        current[lower] = lower == 0 ? firstColumn(row) : limit + 1
        var least = current[lower]
        for column in lower..<upper {
            current[column + 1] = cost(row, column)
            least = min(least, current[column + 1])
        }
        if upper < target.count { current[upper + 1] = limit + 1 }
        // A swap reaches over a row, so a row over the limit does not yet settle it.
        return min(least, last[lower...upper].min() ?? least)
    }

    private func firstColumn(_ row: Int) -> Int {
        firstLetterCost + row
    }

    /// The cost of turning the source through `row` into the target through `column`.
    private func cost(_ row: Int, _ column: Int) -> Int {
        if source[row] == target[column] { return min(last[column], editCost(row, column)) }
        return min(last[column] + (row == 0 && column == 0 ? firstLetterCost : 1), editCost(row, column))
    }

    private func editCost(_ row: Int, _ column: Int) -> Int {
        // Past the first column the source's first letter is not what is deleted, and so for the target's.
        var cost = min(last[column + 1], current[column]) + 1
        if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
            cost = min(cost, beforeLast[column - 1] + (row == 1 && column == 1 ? firstLetterCost : 1))
        }
        return cost
    }
}
