/// A raw record with its fields normalized: what one provider says about one movie.
///
/// Its values are validated, its labels are still the provider's own: mapping genres and
/// categories to the canonical vocabularies is a matter of weights, and keeps the label.
public struct CanonicalRecord: Hashable, Sendable {
    /// Whose record it is.
    public var provider: ProviderID
    /// The provider's key of the record, unique within the provider.
    public var key: String
    /// Every title, in the order of reliability the provider gives them; empty for an untitled record.
    public var titles: [RecordTitle] = []
    /// The year of release.
    public var year: Int?
    /// The running time in minutes.
    public var runtime: Int?
    /// The provider's word for what it is: `movie`, `short`, `tvSeries`, …
    public var type: String?
    /// The languages as ISO 639 codes, the original one first.
    public var languages: [String] = []
    /// The countries as the provider writes them.
    public var countries: [String] = []
    /// The genres in the provider's own words.
    public var genreLabels: [String] = []
    /// What other namespaces call the movie, its own key among them.
    public var externalIDs: [ExternalID] = []
    /// What it is rated.
    public var ratings: [RecordRating] = []
    /// Who made it and played in it.
    public var people: [RecordPerson] = []
    /// Words that describe it.
    public var keywords: [String] = []
    /// Whether the provider keeps it from children.
    public var isAdult = false

    /// Creates an empty record.
    public init(provider: ProviderID, key: String) {
        self.provider = provider
        self.key = key
    }
}
