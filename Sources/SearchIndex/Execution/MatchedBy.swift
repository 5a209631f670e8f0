/// What way of reading the query its first hits come from.
public enum MatchedBy: String, Sendable {
    /// The whole query equals a title.
    case literalTitle = "literal_title"
    /// Its words and clauses.
    case parsed
    /// It names a movie by id.
    case identifier
}
