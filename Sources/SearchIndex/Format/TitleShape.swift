/// Where the parts of a title lie, counted in token positions.
///
/// With it a match knows whether it is the whole title, its beginning, or what stands before a subtitle.
struct TitleShape: Hashable, Sendable {
    /// The positions the title takes, at most ``IndexFormat/titlePositions``.
    var positionCount = 0
    /// The positions of a leading article.
    var leadCount = 0
    /// The positions of a trailing article, as in `Matrix, The`.
    var trailCount = 0
    /// The positions before a subtitle, 0 if there is none.
    var mainCount = 0

    /// Whether a match from the first position, or from behind a leading article, begins here.
    func isStart(_ position: Int) -> Bool { position == 0 || position == leadCount }

    /// Whether a match up to here reaches the end, or the trailing article.
    func isEnd(_ position: Int) -> Bool { position == positionCount || position == positionCount - trailCount }
}
