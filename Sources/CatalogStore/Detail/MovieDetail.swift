import MovieModel

/// Everything the catalog knows about one movie, each thing with the provider that says it.
public struct MovieDetail: Hashable, Sendable {
    /// The movie as the index knows it, its c-ratings with their contributions.
    public var movie: CatalogMovie
    /// The years its records give.
    public var yearRange: ClosedRange<Int>?
    /// Its records.
    public var records: [DetailRecord] = []
    /// Every title of every record.
    public var titles: [DetailTitle] = []
    /// Every genre of every record, in the provider's words.
    public var genreLabels: [DetailGenre] = []
    /// Every rating of every record.
    public var ratings: [DetailRating] = []
    /// Everyone each record names.
    public var people: [DetailPerson] = []
    /// Every keyword of every record.
    public var keywords: [DetailKeyword] = []
    /// Every identity of every record.
    public var externalIDs: [DetailExternalID] = []
}
