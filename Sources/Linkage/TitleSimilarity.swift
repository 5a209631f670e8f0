/// How alike titles are by the pairs of letters they share (the Dice coefficient of their bigrams).
///
/// Unlike the Jaro-Winkler similarity, which finds half of any two long titles alike, it is near 0 for titles that have
/// nothing to do with each other.
enum TitleSimilarity {
    /// Returns the highest similarity of any two keys, 0…1, or `nil` if either side has none.
    static func highest(_ left: some Collection<String>, _ right: some Collection<String>) -> Double? {
        let right = right.lazy.filter { !$0.isEmpty }.map(bigrams)
        return left.lazy.filter { !$0.isEmpty }.map(bigrams)
            .flatMap { left in right.map { dice(left, $0) } }
            .max()
    }

    private static func dice(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
        2 * Double(left.intersection(right).count) / Double(left.count + right.count)
    }

    /// The pairs of neighbours, the edges of the text taken as neighbours too, so that one letter has pairs.
    private static func bigrams(_ key: String) -> Set<UInt64> {
        var pairs: Set<UInt64> = []
        var previous: UInt64 = 0
        for scalar in key.unicodeScalars {
            pairs.insert(previous << 32 | UInt64(scalar.value))
            previous = UInt64(scalar.value)
        }
        pairs.insert(previous << 32)
        return pairs
    }
}
