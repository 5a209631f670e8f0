import MovieModel

/// The numbers that linkage decides by.
public struct LinkageThresholds: Hashable, Sendable {
    /// The most movies looked at for one title.
    public var candidates = Limits.linkageCandidates
    /// How many years equally titled records of one movie may be apart: a festival and the release.
    public var yearTolerance = 1
    /// The title similarity under which an id is doubted, if the years disagree too.
    public var doubtedSimilarity = 0.3
    /// The years beyond which an id is doubted, if the titles disagree too.
    public var doubtedYears = 3
    /// Namespaces in which a movie has one id, so that different ids are different movies.
    public var exclusiveNamespaces: Set<String> = ["imdb", "tmdb", "wikidata"]

    /// Creates the standard thresholds.
    public init() {}
}
