@testable import SearchIndex

/// What the slow model has to know about fields.
enum ModelField {
    /// The fields of people and keywords, in the order in which they are named as what matched.
    static let names = ["director", "cast", "writer", "composer", "keyword"]
    /// The fields whose numbers are shown with one decimal.
    static let oneDecimal: Set = ["rating", "low", "high", "performance", "screenplay", "soundtrack", "imdb", "tmdb"]

    /// The titles a text field means, `nil` for people and keywords.
    static func kinds(_ field: String?) -> TitleKinds? {
        switch field {
        case nil, "title": .all
        case "original": .original
        case "aka": [.alternative, .working]
        default: nil
        }
    }
}
