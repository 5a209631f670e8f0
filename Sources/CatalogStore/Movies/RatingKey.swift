import MovieModel

/// Which of a movie's c-ratings a row holds: the total, one family's, or one category's.
enum RatingKey: Hashable {
    case total
    case family(RatingFamily)
    case category(RatingCategory)

    /// Reads the two columns, or returns `nil` for a pair the model does not have.
    init?(family: String, category: String) {
        if family == Self.everyFamily, category == Self.whole {
            self = .total
        } else if family == Self.everyFamily, let category = RatingCategory(rawValue: category) {
            self = .category(category)
        } else if category == Self.whole, let family = RatingFamily(rawValue: family) {
            self = .family(family)
        } else {
            return nil
        }
    }

    /// The column `family`.
    var family: String {
        switch self {
        case .total, .category: Self.everyFamily
        case .family(let family): family.rawValue
        }
    }

    /// The column `category`.
    var category: String {
        switch self {
        case .total, .family: Self.whole
        case .category(let category): category.rawValue
        }
    }

    private static let everyFamily = "all"
    private static let whole = "total"
}

extension MovieRating {
    /// Puts the rows of a movie together, or returns `nil` if the total is missing.
    init?(_ rows: [RatingKey: CRating]) {
        guard let total = rows[.total] else { return nil }
        self.init(total: total)
        for (key, rating) in rows {
            switch key {
            case .total: break
            case .family(let family): families[family] = rating
            case .category(let category): categories[category] = rating
            }
        }
    }

    /// The rows of a movie, in the order of the declared families and categories.
    var rows: [(key: RatingKey, rating: CRating)] {
        [(.total, total)]
            + RatingFamily.allCases.compactMap { family in families[family].map { (.family(family), $0) } }
            + RatingCategory.allCases.compactMap { category in categories[category].map { (.category(category), $0) } }
    }
}
