import MovieModel

/// A provider, its terms, and how much of the catalog rests on it.
public struct ProviderCoverage: Hashable, Sendable {
    /// The code.
    public var id: ProviderID
    /// The name for people.
    public var name: String
    /// Where people find it.
    public var website: String?
    /// The terms its data stands under.
    public var licence: String?
    /// The words its terms ask to be shown.
    public var attribution: String?
    /// The query fields beside the code.
    public var aliases: [String]
    /// The namespace its keys belong to.
    public var namespace: String?
    /// The scale of its total ratings.
    public var scale: ClosedRange<Double>
    /// Who rates there.
    public var family: RatingFamily
    /// The standard deviation of its disagreement with others on 0…100, where the configuration says it; `nil` where
    /// the model of ratings uses its own.
    public var reliability: Double?
    /// Whether it passes on the ratings of others.
    public var isDerived: Bool
    /// Whether it is configured, and not only named by others as the origin of ratings.
    public var isDeclared: Bool
    /// Its records, removed ones left out.
    public var recordCount: Int
    /// Its records that belong to a movie.
    public var linkedCount: Int
    /// The movies rated by its voters.
    public var ratedMovieCount: Int
    /// When its records last changed, in microseconds since 1970.
    public var lastChanged: Int64?
}
