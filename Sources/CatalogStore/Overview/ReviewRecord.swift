import MovieModel

/// A record a person has to look at.
public struct ReviewRecord: Hashable, Sendable {
    /// Its number in the catalog.
    public var recordID: Int64
    /// Whose record it is.
    public var provider: ProviderID
    /// The provider's key.
    public var key: String
    /// The movie it belongs to meanwhile.
    public var movie: MovieID?
    /// Its first title.
    public var title: String?
    /// Its year.
    public var year: Int?
    /// Why a person has to look.
    public var reason: String
    /// What linkage saw.
    public var evidence: String
}
