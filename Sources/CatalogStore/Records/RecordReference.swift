import MovieModel

/// A record by its number and its provider's key.
public struct RecordReference: Hashable, Sendable {
    /// Its number in the catalog.
    public var recordID: Int64
    /// Whose record it is.
    public var provider: ProviderID
    /// The provider's key.
    public var key: String

    /// Creates a reference.
    public init(recordID: Int64, provider: ProviderID, key: String) {
        self.recordID = recordID
        self.provider = provider
        self.key = key
    }
}
