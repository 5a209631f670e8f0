/// A place of a term in a document.
struct Place: Hashable, Sendable {
    /// The title, person or keyword of the movie.
    var ordinal: Int
    /// The token position there.
    var position: Int
    /// The positions the term takes there.
    var length: Int
}
