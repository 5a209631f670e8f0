/// An occurrence with the number of its document, filed under its term.
struct PlacedPosting: Equatable {
    /// The document.
    var document: UInt32
    /// The title, person or keyword it stands in.
    var ordinal: UInt16
    /// The token position there.
    var position: UInt16
    /// The positions it takes.
    var length: UInt16
    /// What the place is to its title; empty outside of titles.
    var flags: PlaceFlags = []

    /// Where it stands within its document.
    var place: (UInt16, UInt16) { (ordinal, position) }
}
