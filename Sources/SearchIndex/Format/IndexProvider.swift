import MovieModel

/// A provider whose ratings queries may compare.
public struct IndexProvider: Hashable, Sendable {
    /// Its code, which is a query field.
    public let id: ProviderID
    /// The name for people.
    public let name: String
    /// The scale its ratings are published on.
    public let scale: ClosedRange<Double>
    /// Who rates there.
    public let family: RatingFamily
    /// Other names of the query field.
    public let aliases: [String]

    /// Creates a provider.
    ///
    /// - Precondition: `scale` has two distinct ends.
    public init(id: ProviderID, name: String, scale: ClosedRange<Double>, family: RatingFamily, aliases: [String]) {
        precondition(scale.lowerBound < scale.upperBound, "a scale needs two distinct ends")
        self.id = id
        self.name = name
        self.scale = scale
        self.family = family
        self.aliases = aliases
    }
}
