/// Writes where the terms stand in their documents.
///
/// A term is begun, its postings added document by document, and ended.
struct PositionListWriter {
    /// Where the positions of a term were put.
    enum Location {
        /// At an offset of the section.
        case offset(Int)
        /// In the dictionary: the code of a term with one document, and the offset of its occurrences if it is an escape.
        case code(PlaceCode, overflow: Int?)
    }

    /// The section so far, as far as it was not taken.
    private(set) var bytes = ByteWriter()
    private var field = TermField.title
    private var codes: [UInt8] = []
    private var postingCount = 0
    private var escapeCount = 0
    private var streams = ByteWriter()
    private var samples = ByteWriter()
    private var posting = ByteWriter()

    /// Begins a term of a field that has positions.
    mutating func begin(_ field: TermField) {
        self.field = field
        codes.removeAll(keepingCapacity: true)
        (postingCount, escapeCount) = (0, 0)
        streams.removeAll()
        samples.removeAll()
    }

    /// Adds the occurrences in the next document, ascending by place.
    mutating func add(_ group: ArraySlice<PlacedPosting>) {
        if postingCount % IndexFormat.blockLength == 0 { samples.append(UInt32(streams.count)) }
        postingCount += 1
        if field.hasCodes {
            let code = Self.code(of: group)
            codes.append(code.rawValue)
            if !code.isEscape { return }
            escapeCount += 1
        }
        encode(group)
        streams.appendVariable(posting.count)
        streams.append(posting.bytes)
    }

    /// Ends the term.
    mutating func end() -> Location {
        let offset = bytes.count
        if field.hasCodes, postingCount == 1 {
            let code = PlaceCode(rawValue: codes[0])
            if code.isEscape { appendStreams() }
            return .code(code, overflow: code.isEscape ? offset : nil)
        }
        bytes.append(codes)
        if !field.hasCodes || escapeCount > 0 { appendStreams() }
        return .offset(offset)
    }

    /// Hands over what was written since the last time, so that it need not be kept.
    mutating func drain() -> [UInt8] { bytes.drain() }

    private mutating func appendStreams() {
        let sampleCount = postingCount > IndexFormat.blockLength ? samples.count : 0
        bytes.appendVariable(sampleCount + streams.count)
        if sampleCount > 0 { bytes.append(samples.bytes) }
        bytes.append(streams.bytes)
    }

    private static func code(of group: ArraySlice<PlacedPosting>) -> PlaceCode {
        guard group.count == 1, let place = group.first else { return .escape }
        return PlaceCode(ordinal: Int(place.ordinal), position: Int(place.position), flags: place.flags)
    }

    /// For each occurrence the step to its ordinal, its position (or the step to it within an ordinal) and length.
    private mutating func encode(_ group: ArraySlice<PlacedPosting>) {
        posting.removeAll()
        var (ordinal, position) = (0, 0)
        for place in group {
            let step = Int(place.ordinal) - ordinal
            if step > 0 { position = 0 }
            posting.appendVariable(step)
            posting.appendVariable(Int(place.position) - position)
            if field.hasLengths { posting.appendVariable(Int(place.length)) }
            (ordinal, position) = (Int(place.ordinal), Int(place.position))
        }
    }
}
