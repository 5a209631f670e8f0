/// A field as the guide describes it.
public struct GuideField: Hashable, Sendable {
    /// Its names, its kind and its label.
    public let field: Field

    /// The ways to ask it for values.
    public let operators: [FieldOperator]

    /// Queries that show them; none of them has an error.
    public let examples: [GuideExample]

    /// Whether results can be sorted by it.
    public let isSortable: Bool

    /// Where diagnostics about it point on the help page: distinct from every section's anchor.
    public var anchor: String { field.anchor }

    /// The closed vocabulary of a facet; empty for every other kind.
    public var values: [FacetValue] { field.values }

    /// What its values are, in a few words: "a number from 0 to 100".
    public var valueNoun: String { field.valueNoun }
}

extension Field {
    /// Where the guide explains it.
    var anchor: String { "field-" + name }
}
