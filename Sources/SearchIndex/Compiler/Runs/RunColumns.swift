/// Gives the values of one column after the other in the order of documents.
struct RunColumns {
    let extents: [RunExtents]
    let file: SpoolFile
    let numbering: Numbering
    let bufferByteCount: Int

    /// The values of the column at a place, by document; `nan` is no value.
    func values(_ column: Int) throws(IndexError) -> [Double] {
        var values = [Double](repeating: .nan, count: numbering.documentCount)
        for (run, extent) in extents.enumerated() {
            let start = extent.columns.lowerBound + 8 * column * extent.movieCount
            var reader = SpoolReader(
                file, start..<(start + 8 * extent.movieCount), bufferByteCount: bufferByteCount)
            for number in numbering.numbers(ofRun: run) {
                let value = Double(bitPattern: try reader.number(UInt64.self))
                if number != Numbering.none { values[Int(number)] = value }
            }
        }
        return values
    }
}
