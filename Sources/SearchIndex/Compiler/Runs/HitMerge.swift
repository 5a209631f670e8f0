/// The hit documents of all movies in the order of documents.
struct HitMerge {
    private let extents: [RunExtents]
    private let spool: SpoolFile
    private let numbering: Numbering
    private let bufferByteCount: Int

    /// What is written at once.
    private static let pieceByteCount = 256 << 10

    init(_ extents: [RunExtents], of spool: SpoolFile, _ numbering: Numbering, bufferByteCount: Int) {
        self.extents = extents
        self.spool = spool
        self.numbering = numbering
        self.bufferByteCount = bufferByteCount
    }

    /// Writes offsets and documents as two sections.
    func write(to file: IndexFileWriter, progress: (Int) -> Void) throws(IndexError) {
        try writeOffsets(to: file)
        file.begin()
        var readers = extents.map { SpoolReader(spool, $0.hits, bufferByteCount: bufferByteCount) }
        var piece: [UInt8] = []
        try forEach { run, byteCount, isDocument, place throws(IndexError) in
            guard isDocument else { return try readers[run].skip(byteCount) }
            try readers[run].read(byteCount, into: &piece)
            if piece.count >= Self.pieceByteCount {
                try file.append(piece)
                piece.removeAll(keepingCapacity: true)
            }
            if place & 0xFFFF == 0 { progress(place) }
        }
        try file.append(piece)
        progress(numbering.runs.count)
        try file.end(.hits)
    }

    private func writeOffsets(to file: IndexFileWriter) throws(IndexError) {
        var (writer, offset) = (AscendingWriter(), 0)
        writer.append(0)
        try forEach { _, byteCount, isDocument, _ throws(IndexError) in
            guard isDocument else { return }
            offset += byteCount
            writer.append(offset)
        }
        try file.section(.hitOffsets, writer.encoded())
    }

    /// Hands out the movies in the order of the static rank.
    private func forEach(
        _ body: (_ run: Int, _ byteCount: Int, _ isDocument: Bool, _ place: Int) throws(IndexError) -> Void
    ) throws(IndexError) {
        var next = Array(numbering.starts.dropLast())
        for (place, run) in numbering.runs.enumerated() {
            let run = Int(run)
            let isDocument = numbering.numbers[next[run]] != Numbering.none
            try body(run, Int(numbering.hitByteCounts[place]), isDocument, place)
            next[run] += 1
        }
    }
}
