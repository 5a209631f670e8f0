/// A condition on a number or a year.
public struct RangeClause: Hashable, Sendable {
    /// The field's canonical name.
    public let field: String

    /// The values that match.
    public let range: NumberRange

    /// Creates a clause.
    public init(field: String, range: NumberRange) {
        self.field = field
        self.range = range
    }
}
