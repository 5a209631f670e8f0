/// What of a movie matched the text of a query.
public struct HitMatch: Hashable, Sendable {
    /// The tier of the ranking, 0 the best.
    public let tier: Int
    /// The field that matched: `title`, `genre`, `director`, …, `id`.
    public let field: String
    /// The title, or the name, genre or id that matched.
    public let value: String
    /// The matching parts of ``value`` in scalar offsets, ascending and apart.
    public let highlights: [Range<Int>]
}
