import MovieModel

/// The records that wait in quarantine for one reason.
public struct QuarantineCount: Hashable, Sendable {
    /// Whose records they are.
    public var provider: ProviderID
    /// The stage that refused them.
    public var stage: String
    /// The code of the reason.
    public var code: String
    /// How many there are.
    public var count: Int
}
