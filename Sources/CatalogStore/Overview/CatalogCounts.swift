/// How much the catalog holds.
public struct CatalogCounts: Hashable, Sendable {
    /// The movies that can be found.
    public var movies: Int
    /// The records by what became of them; every state is present.
    public var records: [RecordState: Int]
    /// The movies that wait to be computed again.
    public var dirty: Int
    /// The records that wait in quarantine.
    public var quarantined: Int
}
