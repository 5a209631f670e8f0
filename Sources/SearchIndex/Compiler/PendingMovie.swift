import MovieModel

/// A movie waiting for its document number.
struct PendingMovie {
    var id: MovieID
    var votes: Int
    var rating: Double
    var year: Int?
    /// What orders it by title.
    var titleKey: String
    var titles: Range<Int>
    var occurrences: Range<Int>
    /// The rendered hit document.
    var document: [UInt8]
    /// Whether a later movie has the same id.
    var isReplaced = false

    /// The static rank: more votes, higher c-rating, newer, older identity.
    static func precedes(_ left: PendingMovie, _ right: PendingMovie) -> Bool {
        if left.votes != right.votes { return left.votes > right.votes }
        if left.rating != right.rating { return left.rating > right.rating }
        if left.year != right.year { return left.year ?? .min > right.year ?? .min }
        return left.id < right.id
    }
}
