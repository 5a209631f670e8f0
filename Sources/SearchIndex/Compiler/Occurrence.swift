/// A term at a place in one movie, before document numbers are known.
struct Occurrence {
    /// The number the interner gave the term.
    var term: UInt32
    /// The title, person or keyword of the movie it stands in.
    var ordinal: UInt16 = 0
    /// The token position there.
    var position: UInt16 = 0
    /// The positions it takes.
    var length: UInt16 = 1
    /// What the place is to its title; empty outside of titles.
    var flags: PlaceFlags = []
}
