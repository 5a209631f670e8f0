/// A facet value with its facet count.
public struct FacetValueCount: Hashable, Sendable {
    /// The value as queries write it.
    public let code: String
    /// The value for people.
    public let label: String
    /// The matches that have it.
    public let count: Int
    /// Whether the query chooses it.
    public let isSelected: Bool
}
