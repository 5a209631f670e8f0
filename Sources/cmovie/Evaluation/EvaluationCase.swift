/// One query with the movie that should come first.
struct EvaluationCase: Hashable, Sendable {
    /// What is typed.
    var query: String
    /// A title of the movie meant.
    var title: String
    /// The year of the movie meant.
    var year: Int
    /// The group it is counted in.
    var category = Self.uncategorized
    /// Why it is asked, for whoever reads a miss.
    var reason = ""
    /// The id of the movie meant, such as `tt0133093` or `tmdb/603`; empty if the file gives none.
    var id = ""
    /// The title the query was made from, if it is not ``title``; a namesake of it is as good.
    var askedTitle = ""
    /// The line of the file, 0 for a generated case.
    var line = 0

    /// The group of cases of which the file names none.
    static let uncategorized = "all"

    /// The titles by which a movie of the year is the one meant.
    var titles: [String] { askedTitle.isEmpty ? [title] : [title, askedTitle] }
}
