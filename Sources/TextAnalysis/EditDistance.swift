/// How many edits take one word to another: insertions, deletions, substitutions and swaps of neighbours.
///
/// The optimal string alignment distance: no part is edited twice, so `ca` is three edits from `abc`.
public enum EditDistance {
    /// Returns the distance, or `nil` if it is over `limit`.
    ///
    /// The words are compared as they are; fold them first. People seldom mistype the first letter, so an edit that
    /// inserts, deletes, substitutes or swaps it can be made to cost more.
    ///
    /// - Precondition: `limit` is not negative and `firstLetterCost` is positive.
    /// - Complexity: O(`limit` · scalars).
    public static func distance(
        from source: String, to target: String, limit: Int, firstLetterCost: Int = 1
    ) -> Int? {
        precondition(limit >= 0 && firstLetterCost > 0)
        let source = Array(source.unicodeScalars)
        let target = Array(target.unicodeScalars)
        guard abs(source.count - target.count) <= limit else { return nil }
        var band = EditBand(source: source, target: target, limit: limit, firstLetterCost: firstLetterCost)
        return band.distance()
    }
}
