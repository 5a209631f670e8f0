import MovieModel

/// What linkage decided about a record, why, and what it was decided on.
public struct RecordLink: Hashable, Sendable {
    /// The movie the record belongs to; required for a linked record, possible for one in review, else absent.
    public var movie: MovieID?
    /// What became of it.
    public var state: RecordState
    /// The rule that decided: `id`, `title`, `new`, …
    public var method: String
    /// What the rule saw, for people.
    public var evidence: String
    /// The hash of the raw record.
    public var rawHash: ContentHash
    /// The number of the raw record's latest change.
    public var rawSequence: Int64
    /// When the raw record was fetched, in microseconds since 1970; 0 if nobody knows.
    public var rawFetched: Int64 = 0
    /// Why a person has to look.
    public var reviewReason: String?

    /// Creates a decision.
    public init(
        movie: MovieID?, state: RecordState, method: String, evidence: String, rawHash: ContentHash,
        rawSequence: Int64
    ) {
        self.movie = movie
        self.state = state
        self.method = method
        self.evidence = evidence
        self.rawHash = rawHash
        self.rawSequence = rawSequence
    }
}
