import MovieModel

/// A genre label that no declaration maps to the canonical vocabulary.
public struct UnmappedGenre: Hashable, Sendable {
    /// Whose label it is.
    public var provider: ProviderID
    /// The label.
    public var label: String
    /// The records that carry it.
    public var recordCount: Int
}
