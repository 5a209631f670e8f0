/// The edits between two words, by the whole matrix.
struct ModelEdits {
    /// Whether a swap of neighbours is one edit.
    let transpositions: Bool
    /// What an edit of the first letter costs.
    let firstLetterCost: Int

    func distance(_ source: String, _ target: String) -> Int {
        let (from, to) = (Array(source.unicodeScalars), Array(target.unicodeScalars))
        var costs = Array(repeating: Array(repeating: 0, count: to.count + 1), count: from.count + 1)
        for row in 0...from.count {
            for column in 0...to.count where row + column > 0 {
                costs[row][column] = cost(row, column, from, to, costs)
            }
        }
        return costs[from.count][to.count]
    }

    /// The least cost of turning the first `row` letters of the one into the first `column` letters of the other.
    private func cost(
        _ row: Int, _ column: Int, _ from: [Unicode.Scalar], _ to: [Unicode.Scalar], _ costs: [[Int]]
    ) -> Int {
        // Deleting or inserting the first letter can only be the first thing done.
        if row == 0 { return firstLetterCost + column - 1 }
        if column == 0 { return firstLetterCost + row - 1 }
        var least = min(costs[row - 1][column], costs[row][column - 1]) + 1
        let isSame = from[row - 1] == to[column - 1]
        let change = isSame ? 0 : row == 1 && column == 1 ? firstLetterCost : 1
        least = min(least, costs[row - 1][column - 1] + change)
        if transpositions, row > 1, column > 1, from[row - 1] == to[column - 2], from[row - 2] == to[column - 1] {
            least = min(least, costs[row - 2][column - 2] + (row == 2 && column == 2 ? firstLetterCost : 1))
        }
        return least
    }
}
