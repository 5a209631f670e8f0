/// The Jaro-Winkler similarity of two texts, made for names: it forgives swaps, and rewards a common beginning.
///
/// W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage,
/// 1990.
public enum JaroWinkler {
    private static let prefixWeight = 0.1
    private static let prefixLimit = 4

    /// Returns the similarity: 1 for equal texts, 0 for texts that share nothing.
    ///
    /// The texts are compared as they are; fold them first.
    ///
    /// - Complexity: O(m · n) in scalars at worst.
    public static func similarity(_ left: String, _ right: String) -> Double {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        let jaro = jaro(left, right)
        let prefix = zip(left, right).prefix(prefixLimit).prefix { $0 == $1 }.count
        return jaro + Double(prefix) * prefixWeight * (1 - jaro)
    }

    private static func jaro(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
        if left.isEmpty && right.isEmpty { return 1 }
        let (leftMatches, rightMatches) = matches(left, right)
        guard !leftMatches.isEmpty else { return 0 }
        let count = Double(leftMatches.count)
        let transpositions = zip(leftMatches, rightMatches).count { $0 != $1 } / 2
        return (count / Double(left.count) + count / Double(right.count) + (count - Double(transpositions)) / count) / 3
    }

    /// The scalars that each text finds in the other near the same place, in its own order.
    private static func matches(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]
    ) -> (left: [Unicode.Scalar], right: [Unicode.Scalar]) {
        let window = max(0, max(left.count, right.count) / 2 - 1)
        var isTaken = [Bool](repeating: false, count: right.count)
        var found: [Unicode.Scalar] = []
        for (index, scalar) in left.enumerated() {
            let lower = max(0, index - window)
            let upper = min(right.count, index + window + 1)
            guard lower < upper else { continue }
            guard let match = (lower..<upper).first(where: { !isTaken[$0] && right[$0] == scalar }) else { continue }
            isTaken[match] = true
            found.append(scalar)
        }
        return (found, right.indices.filter { isTaken[$0] }.map { right[$0] })
    }
}
