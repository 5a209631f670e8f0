/// A property whose values can be counted among the matches. The raw value is the name of its query field.
public enum FacetField: String, CaseIterable, Sendable {
    case genre, lang, country, decade, year

    /// The field of its values in the dictionary; `nil` if they come from a column.
    var termField: TermField? {
        switch self {
        case .genre: .genre
        case .lang: .language
        case .country: .country
        case .decade, .year: nil
        }
    }
}
