/// What stands in an open group, which decides how its letters are cut.
enum GroupContent {
    /// Clauses of their own.
    case clauses

    /// Values of a field, `genre:(…)`.
    case values

    /// Values of a field of text, which may be regular expressions.
    case texts

    /// Whether it is the value of a field.
    var isValue: Bool { self != .clauses }
}
