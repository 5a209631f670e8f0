/// A facet counted among the matches.
///
/// Where the query chooses values of the facet, the counts are those of the query without that choice, so that a
/// reader sees what choosing another value would give.
public struct FacetResult: Hashable, Sendable {
    /// The facet.
    public let field: FacetField
    /// Its values, most frequent first, then by code.
    public let values: [FacetValueCount]
    /// The values left off.
    public let other: Int
}
