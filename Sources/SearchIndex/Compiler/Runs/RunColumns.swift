/// Gives the values of one column after the other in the order of documents.
struct RunColumns {
    let extents: [RunExtents]
    let file: SpoolFile
    let numbering: Numbering
    let bufferByteCount: Int

    /// The values of the column at a place, by document; `nan` is no value.
    func values(_ column: Int) throws(IndexError) -> [Double] {
        var values = [Double](repeating: .nan, count: numbering.documentCount)
        var piece = [Double](repeating: .nan, count: max(1, bufferByteCount / 8))
        for (run, extent) in extents.enumerated() {
            var offset = extent.columns.lowerBound + 8 * column * extent.movieCount
            var numbers = numbering.numbers(ofRun: run)
            while !numbers.isEmpty {
                let count = min(piece.count, numbers.count)
                try piece.withUnsafeMutableBufferPointer { values throws(IndexError) in
                    let bytes = UnsafeMutableRawBufferPointer(values)
                    try file.read(UnsafeMutableRawBufferPointer(rebasing: bytes[..<(8 * count)]), at: offset)
                }
                for (place, number) in numbers.prefix(count).enumerated() where number != Numbering.none {
                    values[Int(number)] = piece[place]
                }
                numbers = numbers.dropFirst(count)
                offset += 8 * count
            }
        }
        return values
    }
}
