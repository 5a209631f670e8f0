/// The hit documents of all movies in the order of documents.
struct HitMerge {
    /// Writes offsets and documents as two sections.
    static func write(
        _ extents: [RunExtents], of spool: SpoolFile, _ numbering: Numbering, to file: IndexFileWriter,
        bufferByteCount: Int, progress: (Int) -> Void
    ) throws(IndexError) {
        try write(to: file, .hitOffsets) { consume throws(IndexError) in
            var (writer, offset) = (ByteWriter(), 0)
            writer.append(UInt64(0))
            try forEach(extents, of: spool, numbering, bufferByteCount: bufferByteCount) {
                reader, count, _ throws(IndexError) in
                try reader.skip(count)
                offset += count
                writer.append(UInt64(offset))
                try pass(&writer, to: consume, atLeast: pieceByteCount)
            }
            try pass(&writer, to: consume, atLeast: 1)
        }
        try write(to: file, .hits) { consume throws(IndexError) in
            var piece: [UInt8] = []
            try forEach(extents, of: spool, numbering, bufferByteCount: bufferByteCount) {
                reader, count, place throws(IndexError) in
                try reader.read(count, into: &piece)
                if piece.count >= pieceByteCount {
                    try consume(piece)
                    piece.removeAll(keepingCapacity: true)
                }
                if place & 0xFFFF == 0 { progress(place) }
            }
            try consume(piece)
        }
    }

    private static let pieceByteCount = 64 << 10

    private static func write(
        to file: IndexFileWriter, _ kind: SectionKind,
        _ body: (([UInt8]) throws(IndexError) -> Void) throws(IndexError) -> Void
    ) throws(IndexError) {
        file.begin()
        try body { bytes throws(IndexError) in try file.append(bytes) }
        try file.end(kind)
    }

    private static func pass(
        _ writer: inout ByteWriter, to consume: ([UInt8]) throws(IndexError) -> Void, atLeast count: Int
    ) throws(IndexError) {
        guard writer.count >= count else { return }
        try consume(writer.bytes)
        writer.removeAll()
    }

    /// Hands out the reader before each document's bytes, and their number.
    private static func forEach(
        _ extents: [RunExtents], of spool: SpoolFile, _ numbering: Numbering, bufferByteCount: Int,
        _ body: (inout SpoolReader, _ byteCount: Int, _ place: Int) throws(IndexError) -> Void
    ) throws(IndexError) {
        var readers = extents.map { SpoolReader(spool, $0.hits, bufferByteCount: bufferByteCount) }
        var next = Array(numbering.starts.dropLast())
        for (place, run) in numbering.runs.enumerated() {
            let run = Int(run)
            let count = try readers[run].variable()
            if numbering.numbers[next[run]] == Numbering.none {
                try readers[run].skip(count)
            } else {
                try body(&readers[run], count, place)
            }
            next[run] += 1
        }
    }
}
