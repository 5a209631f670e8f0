/// A title waiting for its number.
struct PendingTitle {
    /// Its text in the run's pool.
    var text: Range<UInt32>
    /// Where its parts lie.
    var shape: TitleShape
    /// What it is to its movie.
    var kinds: TitleKinds
    /// The number of its language, 0 where nobody says.
    var language: UInt16
    /// The hash of its literal key, `nil` for a title of nothing.
    var keyHash: UInt32?
    /// The hash of its literal key without the article, if it has one.
    var articleKeyHash: UInt32?
}
