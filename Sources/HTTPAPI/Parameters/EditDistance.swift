/// Finds the name a misspelled one was meant to be.
enum EditDistance {
    /// The candidate nearest to a name, at most two edits away, or `nil`.
    ///
    /// An edit inserts, deletes or changes a letter, or swaps two neighbours. Among equally near candidates the
    /// first is taken. A name must keep more letters than it changes.
    static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let typed = Array(name.lowercased().unicodeScalars.prefix(longestName))
        let measured = candidates.map { (name: $0, edits: edits(typed, Array($0.unicodeScalars))) }
        guard let best = measured.min(by: { $0.edits < $1.edits }) else { return nil }
        return best.edits <= 2 && best.edits * 2 < best.name.count + 1 ? best.name : nil
    }

    /// Optimal string alignment distance.
    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }

    /// Longer input is cut: it is near no name, and must not cost time.
    private static let longestName = 32
}
