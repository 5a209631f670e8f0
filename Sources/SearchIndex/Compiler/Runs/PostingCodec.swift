/// How a run writes the postings of a term: steps of documents, and places where the field has them.
enum PostingCodec {
    /// A position of this, in the first byte of a place, says that the place is written out.
    private static let escape: UInt8 = 0xFF

    /// Appends postings that ascend by document.
    static func append(
        _ postings: UnsafeBufferPointer<PlacedPosting>, hasPlaces: Bool, to file: SpoolFile
    ) throws(IndexError) {
        var last: UInt32 = 0
        for posting in postings {
            try file.appendVariable(Int(posting.document &- last))
            last = posting.document
            guard hasPlaces else { continue }
            if posting.ordinal == 0, posting.position < UInt16(escape), posting.length == 1 {
                try file.append(UInt8(truncatingIfNeeded: posting.position))
            } else {
                try file.append(escape)
                try file.appendVariable(Int(posting.ordinal))
                try file.appendVariable(Int(posting.position))
                try file.appendVariable(Int(posting.length))
            }
            try file.append(posting.flags.rawValue)
        }
    }

    /// Reads postings with places, and appends those whose document has a number.
    ///
    /// - Parameter numbers: the number of each document of the run, or ``Numbering/none``.
    static func read(
        _ count: Int, from reader: SpoolReader, numbers: ArraySlice<UInt32>, into postings: inout [PlacedPosting]
    ) throws(IndexError) {
        try numbers.withUnsafeBufferPointer { numbers throws(IndexError) in
            var local = 0
            for _ in 0..<count {
                local &+= try reader.variable()
                guard local >= 0, local < numbers.count else { return }
                var posting = PlacedPosting(document: numbers[local], ordinal: 0, position: 0, length: 1)
                let first = try reader.byte()
                if first == escape {
                    posting.ordinal = UInt16(truncatingIfNeeded: try reader.variable())
                    posting.position = UInt16(truncatingIfNeeded: try reader.variable())
                    posting.length = UInt16(truncatingIfNeeded: try reader.variable())
                } else {
                    posting.position = UInt16(first)
                }
                posting.flags = PlaceFlags(rawValue: try reader.byte())
                if posting.document != Numbering.none { postings.append(posting) }
            }
        }
    }

    /// Reads postings without places, and appends the numbers of their documents, each once.
    static func read(
        _ count: Int, from reader: SpoolReader, numbers: ArraySlice<UInt32>, into documents: inout [UInt32]
    ) throws(IndexError) {
        try numbers.withUnsafeBufferPointer { numbers throws(IndexError) in
            var (local, last) = (0, Numbering.none)
            for _ in 0..<count {
                local &+= try reader.variable()
                guard local >= 0, local < numbers.count else { return }
                let number = numbers[local]
                if number != Numbering.none, number != last { documents.append(number) }
                last = number
            }
        }
    }
}
