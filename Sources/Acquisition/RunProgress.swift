public import MovieModel

/// How far a run has come, for a person who waits for it.
public struct RunProgress: Hashable, Sendable {
    /// Whose source is read.
    public var provider: ProviderID
    /// The source's name.
    public var source: String
    /// The file being read.
    public var file: String
    /// The records read so far, of all files.
    public var recordCount: Int
}
