import QueryLanguage

/// Words of a query that no match holds as typed, with the spelling that was found instead.
public struct Correction: Hashable, Sendable {
    /// Where the words stand in the query.
    public let span: Span
    /// The words as typed.
    public let from: String
    /// The spelling found, folded.
    public let to: String
}
