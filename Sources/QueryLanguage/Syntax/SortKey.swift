/// One criterion of the order asked for.
public struct SortKey: Hashable, Sendable {
    /// The canonical name of the criterion.
    public let name: String

    /// Whether the greatest value comes first.
    public let descending: Bool

    /// Creates a criterion.
    public init(name: String, descending: Bool) {
        self.name = name
        self.descending = descending
    }

    /// The criterion as the canonical form spells it.
    var spelling: String { name + (descending ? "-desc" : "-asc") }
}
