/// A provider as configuration declares it: who it is, how it rates, and what its words mean.
///
/// Everything the program knows of a provider stands here, so a new provider needs no code.
public struct ProviderDeclaration: Hashable, Sendable {
    /// The code, unique among the declared providers.
    public var id: ProviderID
    /// The name for people.
    public var name: String
    /// Where people find the provider.
    public var website: String?
    /// The terms its data stands under.
    public var licence: String?
    /// The words its terms ask to be shown beside its data.
    public var attribution: String?
    /// The query fields beside the code, such as `mc` for Metacritic.
    public var aliases: [String] = []
    /// The namespace its own record keys belong to, where other providers name them.
    public var namespace: String?
    /// The scale its total ratings are published on.
    public var scale: ClosedRange<Double> = 0...10
    /// Who rates there, by default.
    public var family: RatingFamily = .audience
    /// The standard deviation of single votes on 0…100, where the model has no seed for it.
    public var sigma: Double?
    /// The disagreement with other providers on 0…100 (tau), overriding the fitted one.
    public var reliability: Double?
    /// Whether it passes on the ratings of others, which must not count beside theirs.
    public var isDerived = false
    /// The providers its names for the origins of ratings mean (`themoviedb` to `tmdb`).
    public var origins: [String: ProviderID] = [:]
    /// Its genre labels, folded to lower case, to canonical genres with weights. An empty list means a known label without a genre.
    public var genres: [String: [Weighted<Genre>]] = [:]
    /// Its names for rated parts, in lower case, to categories with weights. An empty list means a known part without a category.
    public var categories: [String: [Weighted<RatingCategory>]] = [:]
    /// Its feeds, the most reliable for shared fields first.
    public var sources: [SourceDeclaration] = []

    /// Creates a declaration with nothing but its identity.
    public init(id: ProviderID, name: String) {
        self.id = id
        self.name = name
    }

    /// The canonical genres a label stands for: the declared ones, else the genre of that name.
    ///
    /// Returns `nil` for a label nobody mapped, which is kept and counted.
    public func genres(for label: String) -> [Weighted<Genre>]? {
        let folded = label.lowercased()
        if let declared = genres[folded] { return declared }
        return Genre(code: folded).map { [Weighted($0, 1)] }
    }

    /// The categories a rated part stands for: the declared ones, else the category of that name.
    public func categories(for label: String) -> [Weighted<RatingCategory>]? {
        let folded = label.lowercased()
        if let declared = categories[folded] { return declared }
        return RatingCategory(rawValue: folded).map { [Weighted($0, 1)] }
    }
}

/// A value with the weight it counts with, 0…1.
public struct Weighted<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is weighted.
    public var value: Value
    /// How much of it counts.
    public var weight: Double

    /// Creates a weighted value.
    public init(_ value: Value, _ weight: Double) {
        self.value = value
        self.weight = weight
    }
}
