/// Gives the values of one column after the other in the order of documents.
struct RunColumns {
    let extents: [RunExtents]
    let file: SpoolFile
    let numbering: Numbering
    let columnCount: Int

    /// The values of the column at a place, by document; `nan` is no value.
    func values(_ column: Int) throws(IndexError) -> [Double] {
        var values = [Double](repeating: .nan, count: numbering.documentCount)
        var piece = [Double](repeating: .nan, count: ColumnBlocks.movieLimit)
        for (run, extent) in extents.enumerated() {
            let blocks = ColumnBlocks(columnCount: columnCount, movieCount: extent.movieCount)
            let numbers = numbering.numbers(ofRun: run)
            for block in 0..<blocks.count {
                let movies = blocks.movies(ofBlock: block)
                let offset = extent.columns.lowerBound + blocks.offset(ofColumn: column, block: block)
                try piece.withUnsafeMutableBufferPointer { values throws(IndexError) in
                    let bytes = UnsafeMutableRawBufferPointer(values)
                    try file.read(UnsafeMutableRawBufferPointer(rebasing: bytes[..<(8 * movies.count)]), at: offset)
                }
                Self.scatter(
                    piece, numbers[numbers.startIndex + movies.lowerBound..<numbers.startIndex + movies.upperBound],
                    &values)
            }
        }
        return values
    }

    private static func scatter(_ piece: [Double], _ numbers: ArraySlice<UInt32>, _ values: inout [Double]) {
        values.withUnsafeMutableBufferPointer { values in
            numbers.withUnsafeBufferPointer { numbers in
                for place in numbers.indices where numbers[place] != Numbering.none {
                    values[Int(numbers[place])] = piece[place]
                }
            }
        }
    }
}
