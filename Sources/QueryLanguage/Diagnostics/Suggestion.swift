/// A fix that can be applied with one click.
public struct Suggestion: Hashable, Sendable {
    /// What to write in place of the diagnostic's span.
    public let replacement: String

    /// The whole query with the fix applied.
    public let query: String

    /// Creates a fix.
    public init(replacement: String, query: String) {
        self.replacement = replacement
        self.query = query
    }
}
