import MovieModel

/// What the records of a movie say together, as far as linkage asks.
public struct MovieProfile: Hashable, Sendable {
    /// The providers with a live record on it. Each may have one.
    public var providers: Set<ProviderID>
    /// Every year of release its records give.
    public var years: Set<Int>
    /// Every id its records give.
    public var externalIDs: Set<ExternalID>
    /// The normalized keys of its titles, transliterated ones among them.
    public var titles: Set<String>

    /// Creates a profile.
    public init(
        providers: Set<ProviderID>, years: Set<Int>, externalIDs: some Sequence<ExternalID>, titles: Set<String>
    ) {
        self.providers = providers
        self.years = years
        self.externalIDs = Set(externalIDs)
        self.titles = titles
    }
}
