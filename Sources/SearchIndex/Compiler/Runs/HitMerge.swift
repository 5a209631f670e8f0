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
        let readers = extents.map { SpoolReader(spool, $0.hits, bufferByteCount: bufferByteCount) }
        let lengths = numbering.hitByteCounts(bufferByteCount: bufferByteCount)
        let piece = UnsafeMutableRawBufferPointer.allocate(
            byteCount: Self.pieceByteCount + numbering.longestHitByteCount + HitExpansion.slackByteCount,
            alignment: 16)
        defer { piece.deallocate() }
        var count = 0
        var next = Array(numbering.starts.dropLast())
        for (place, run) in numbering.runs.enumerated() {
            let run = Int(run)
            let document = try readers[run].bytes(try readers[run].variable())
            next[run] += 1
            if numbering.numbers[next[run] - 1] == Numbering.none { continue }
            let byteCount = Int(try lengths.number(UInt32.self))
            let target = UnsafeMutableRawBufferPointer(rebasing: piece[count...])
            guard HitExpansion.shared.expand(document, to: target) == byteCount else {
                throw .system("read back", spool.directory)
            }
            count += byteCount
            if count >= Self.pieceByteCount {
                try file.append(UnsafeRawBufferPointer(rebasing: piece[..<count]))
                count = 0
            }
            if place & 0xFFFF == 0 { progress(place) }
        }
        try file.append(UnsafeRawBufferPointer(rebasing: piece[..<count]))
        progress(numbering.runs.count)
        try file.end(.hits)
    }

    private func writeOffsets(to file: IndexFileWriter) throws(IndexError) {
        let lengths = numbering.hitByteCounts(bufferByteCount: bufferByteCount)
        var (writer, offset) = (AscendingWriter(), 0)
        writer.append(0)
        for _ in 0..<numbering.documentCount {
            offset += Int(try lengths.number(UInt32.self))
            writer.append(offset)
        }
        try file.section(.hitOffsets, writer.encoded())
    }
}
