/// Everything the rating model says about one movie.
public struct MovieRating: Hashable, Sendable {
    /// The c-rating from every family.
    public var total: CRating
    /// The same from one family alone, where that family rated.
    public var families: [RatingFamily: CRating]
    /// The parts; every category is always present.
    public var categories: [RatingCategory: CRating]

    /// Creates a movie's ratings.
    public init(
        total: CRating, families: [RatingFamily: CRating] = [:], categories: [RatingCategory: CRating] = [:]
    ) {
        self.total = total
        self.families = families
        self.categories = categories
    }
}
