/// Shows how two texts differ, line by line.
public enum LineDifference {
    /// The lines of both: `-` for expected only, `+` for found only, a blank for both.
    public static func text(expected: [String], found: [String]) -> String {
        let difference = found.difference(from: expected)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var lines: [String] = []
        var (left, right) = (0, 0)
        while left < expected.count || right < found.count {
            if left < expected.count, removed.contains(left) {
                lines.append("- " + expected[left])
                left += 1
            } else if right < found.count, inserted.contains(right) {
                lines.append("+ " + found[right])
                right += 1
            } else {
                lines.append("  " + expected[left])
                left += 1
                right += 1
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
