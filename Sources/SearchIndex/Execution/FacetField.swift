/// A property whose values can be counted among the matches. The raw value is the name of its query field.
public enum FacetField: String, CaseIterable, Sendable {
    case genre, lang, country, decade, year
    /// The number of providers that rate a movie.
    case providers
    /// The c-rating in bands of ten, each by its lower end; 100 belongs to the highest.
    case rating

    /// The field of its values in the dictionary; `nil` if they come from a column.
    var termField: TermField? {
        switch self {
        case .genre: .genre
        case .lang: .language
        case .country: .country
        case .decade, .year, .providers, .rating: nil
        }
    }

    /// The column of its values.
    var columnName: String {
        switch self {
        case .decade: FacetField.year.rawValue
        case .genre, .lang, .country, .year, .providers, .rating: rawValue
        }
    }

    /// The code, a whole number, of the band that a value of the column is in.
    func band(of value: Double) -> Int {
        let whole = Int(exactly: value.rounded(.down)) ?? 0
        return switch self {
        case .decade: whole / 10 * 10
        case .rating: min(90, whole / 10 * 10)
        case .genre, .lang, .country, .year, .providers: whole
        }
    }
}
