/// A title of a movie with all that it is to it: titles of the same text are one.
struct DistinctTitle {
    /// The text as people see it.
    let text: String
    /// What it is to the movie.
    var kinds: TitleKinds
    /// Its language, where somebody says.
    var language: String?
}
