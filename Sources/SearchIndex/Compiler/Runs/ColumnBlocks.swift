/// How the columns of a run lie in their file: blocks of movies, in each block column by column.
///
/// A run writes the values of a movie at once and a merge reads those of a column, so a block is what is turned around.
struct ColumnBlocks {
    /// The columns.
    let columnCount: Int
    /// The movies of the run.
    let movieCount: Int

    /// The movies of a block; the last one of a run may have fewer.
    static let movieLimit = 2_048

    /// The blocks.
    var count: Int { (movieCount + Self.movieLimit - 1) / Self.movieLimit }

    /// The movies of a block.
    func movies(ofBlock block: Int) -> Range<Int> {
        block * Self.movieLimit..<min(movieCount, (block + 1) * Self.movieLimit)
    }

    /// Where the values of a column begin in a block, in bytes from the beginning of the run.
    func offset(ofColumn column: Int, block: Int) -> Int {
        let movies = movies(ofBlock: block)
        return 8 * (movies.lowerBound * columnCount + column * movies.count)
    }
}
