/// A movie of a real list, from which a corpus is drawn.
struct SeedMovie: Sendable {
    /// The title that people know it by.
    var title: String
    /// The title in its own language.
    var original: String
    /// The year of release.
    var year: Int
    /// The genres as the list spells them; may be empty.
    var genres: [String]
    /// What people gave it, 1…10, if the list says so.
    var rating: Double?
    /// How many people did.
    var votes: Int?
}
