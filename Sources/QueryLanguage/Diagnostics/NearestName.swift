/// Finds the name somebody probably meant: of a field or a genre, and wherever else names are typed.
public struct NearestName {
    /// What can be written, and what each spelling means.
    let spellings: [(written: String, name: String)]

    init(spellings: [(written: String, name: String)]) {
        self.spellings = spellings
    }

    /// The name among `names` that `written` was probably meant to be, or `nil`.
    public static func to(_ written: String, among names: some Sequence<String>) -> String? {
        NearestName(spellings: names.map { ($0, $0) }).match(for: written)?.name
    }

    /// The name with the closest spelling, if one is close enough for a word this long.
    ///
    /// Short names are close to everything, so three letters may differ in one
    /// place only, and fewer than three in none. Ties go to the name listed first.
    ///
    /// - Complexity: O(spellings · length²), with length capped at ``maximumLength``.
    func match(for written: String) -> Match? {
        let target = Array(NameKey(written).text.unicodeScalars)
        guard target.count <= Self.maximumLength else { return nil }
        let allowance = Self.allowance(for: target.count)
        let distances = spellings.map { Self.distance(target, Array(NameKey($0.written).text.unicodeScalars)) }
        guard let best = distances.min(), best <= allowance else { return nil }
        let names = zip(spellings, distances).filter { $0.1 == best }.map(\.0.name)
        return names.first.map { first in
            Match(name: first, distance: best, isAlone: names.allSatisfy { $0 == first })
        }
    }

    /// A name that is near.
    struct Match {
        let name: String
        let distance: Int
        /// Whether no other name is as near.
        let isAlone: Bool
    }

    static let maximumLength = 32

    private static func allowance(for length: Int) -> Int {
        switch length {
        case ..<3: 0
        case 3...4: 1
        default: 2
        }
    }

    /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbors.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard abs(left.count - right.count) <= 2 else { return .max }
        var older: [Int] = []
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let substituted = previous[column] + (scalar == other ? 0 : 1)
                var best = min(substituted, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    best = min(best, older[column - 1] + 1)
                }
                current.append(best)
            }
            (older, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
