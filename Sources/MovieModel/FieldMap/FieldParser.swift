/// The named parsers of the field map language.
///
/// A parser takes one text and gives texts, or structured values for `json` and `python`. Text it does not
/// understand gives no value.
public enum FieldParser: String, CaseIterable, Sendable {
    /// The first run of four digits: `2010-02-12`, `12 February 2010`, `2000.0`, `2013–2020`.
    case year
    /// A date with a two-digit year, read as the past: `18-Feb-38` is 1938.
    case shortYear = "short-year"
    /// A whole number with any grouping: `12,963`, `765 476`.
    case integer
    /// A decimal number: `7.7`, `83%`.
    case decimal
    /// Minutes: `136 min`, `2h 16m`, `PT142M`, `117.0`.
    case minutes
    /// An IMDb title id from any spelling of it: `tt00038674`, `0114709`, an address.
    case imdbID = "imdb-id"
    /// The main title of a library-style one: `City of Lost Children, The (Cité …) (1995)`.
    case libraryTitle = "library-title"
    /// The alternative titles in its parentheses.
    case libraryAliases = "library-aliases"
    /// The year in its last parentheses.
    case libraryYear = "library-year"
    /// The text read as JSON.
    case json
    /// The text read as a Python literal.
    case python
    /// Lower case.
    case lowercase
}
