/// Writes where the terms stand in their documents.
struct PositionListWriter {
    /// The section so far.
    private(set) var bytes = ByteWriter()
    private var streams = ByteWriter()
    private var samples = ByteWriter()
    private var posting = ByteWriter()

    /// Appends the places of one term, grouped by document, and returns their offset.
    ///
    /// - Parameter groups: the postings of each document, ascending.
    mutating func append(_ groups: [ArraySlice<PlacedPosting>], hasLengths: Bool) -> Int {
        let offset = bytes.count
        streams.removeAll()
        samples.removeAll()
        for (index, group) in groups.enumerated() {
            if index % IndexFormat.blockLength == 0 { samples.append(UInt32(streams.count)) }
            encode(group, hasLengths: hasLengths)
            streams.appendVariable(posting.count)
            streams.append(posting.bytes)
        }
        if groups.count > IndexFormat.blockLength { bytes.append(samples.bytes) }
        bytes.append(streams.bytes)
        return offset
    }

    /// For each occurrence the step to its ordinal, its position (or the step to it within an ordinal) and length.
    private mutating func encode(_ group: ArraySlice<PlacedPosting>, hasLengths: Bool) {
        posting.removeAll()
        var (ordinal, position) = (0, 0)
        for place in group {
            let step = Int(place.ordinal) - ordinal
            if step > 0 { position = 0 }
            posting.appendVariable(step)
            posting.appendVariable(Int(place.position) - position)
            if hasLengths { posting.appendVariable(Int(place.length)) }
            (ordinal, position) = (Int(place.ordinal), Int(place.position))
        }
    }
}
