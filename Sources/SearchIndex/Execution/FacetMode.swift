/// What the values of a facet are counted against.
public enum FacetMode: Sendable {
    /// The matches of the query without its choice of this facet, so that one sees what another choice would give.
    case disjunctive
    /// The matches of the whole query.
    case conjunctive
}
