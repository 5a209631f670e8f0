import MovieModel
import QueryLanguage

/// A condition on movies, for callers that have no query text or want what none can say.
///
/// A clause knows no index; names and values that an index does not have match nothing.
public indirect enum SearchClause: Hashable, Sendable {
    /// Every movie.
    case everything
    /// No movie.
    case nothing
    /// The movies that all clauses match; every movie if there are none.
    case all([SearchClause])
    /// The movies that any clause matches; no movie if there are none.
    case any([SearchClause])
    /// The movies that the clause does not match.
    case not(SearchClause)
    /// Every word of a text, wherever it stands.
    case words(String, forms: WordForms = .all)
    /// One word as it is indexed in a text field, or one code of a facet.
    case term(field: String, String)
    /// Words together and in order in one title, with at most `slop` others between them.
    ///
    /// The last is the beginning of a word if `lastIsPrefix` says so. No `kinds` means titles of every kind.
    case phrase(
        String, slop: Int = 0, lastIsPrefix: Bool = false, forms: WordForms = .all, kinds: Set<TitleKind> = [])
    /// A word of a title that begins like this.
    case prefix(String)
    /// A word of a title of this shape: `*` is any run of characters, `?` any one.
    case wildcard(String)
    /// A word of a title within so many edits of this one, at most 2.
    ///
    /// Without `transpositions` a swap of neighbours is two edits; unless `firstLetterFree`, an edit of the first
    /// letter counts twice.
    case fuzzy(String, distance: Int, transpositions: Bool = true, firstLetterFree: Bool = false)
    /// The movies with a title that equals the text, punctuation and all.
    case literalTitle(String)
    /// Values of a facet by their codes.
    case facet(field: String, codes: [String], mode: FacetClause.Mode = .anyOf)
    /// Numbers of a field in its own unit.
    case range(field: String, NumberRange)
    /// The movies that have anything in a field.
    case presence(field: String)
    /// The movies for which a flag holds.
    case flag(String)
    /// The movie of an identity, in the namespace given or in any.
    case identifier(namespace: String? = nil, value: String)
}
