/// Where a run lies in the temporary files.
struct RunExtents {
    /// An offset in each file.
    struct Ends {
        var ranks: Int
        var columns: Int
        var sortKeys: Int
        var postings: Int
        var titles: Int
        var hits: Int
    }

    /// The number of movies in it.
    let movieCount: Int
    /// Where it begins.
    let start: Ends
    /// Where it ends.
    let end: Ends

    var ranks: Range<Int> { start.ranks..<end.ranks }
    var columns: Range<Int> { start.columns..<end.columns }
    var sortKeys: Range<Int> { start.sortKeys..<end.sortKeys }
    var postings: Range<Int> { start.postings..<end.postings }
    var titles: Range<Int> { start.titles..<end.titles }
    var hits: Range<Int> { start.hits..<end.hits }
}
