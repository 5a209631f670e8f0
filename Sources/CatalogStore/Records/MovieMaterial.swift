import MovieModel

/// Everything the providers say about one movie, from which its titles, genres and ratings are concluded.
public struct MovieMaterial: Hashable, Sendable {
    /// The movie.
    public var movie: MovieID
    /// Its records, in the order the providers were declared, then by key.
    public var records: [MaterialRecord]

    /// Creates material.
    public init(movie: MovieID, records: [MaterialRecord]) {
        self.movie = movie
        self.records = records
    }
}

/// A record of a movie with the numbers its titles have in the catalog.
public struct MaterialRecord: Hashable, Sendable {
    /// Its number in the catalog.
    public var recordID: Int64
    /// What became of it.
    public var state: RecordState
    /// Its titles, in the record's order.
    public var titles: [StoredTitle]
    /// The record as it was saved.
    public var record: CanonicalRecord

    /// Creates a record.
    public init(recordID: Int64, state: RecordState, titles: [StoredTitle], record: CanonicalRecord) {
        self.recordID = recordID
        self.state = state
        self.titles = titles
        self.record = record
    }

    /// Whose record it is.
    public var provider: ProviderID { record.provider }

    /// The provider's key.
    public var key: String { record.key }
}

/// A title with its number in the catalog.
public struct StoredTitle: Hashable, Sendable {
    /// Its number; it stays while the title does.
    public var id: Int64
    /// The title as its provider gives it.
    public var title: RecordTitle
    /// The normalized text.
    public var normalized: String

    /// Creates a title.
    public init(id: Int64, title: RecordTitle, normalized: String) {
        self.id = id
        self.title = title
        self.normalized = normalized
    }
}
