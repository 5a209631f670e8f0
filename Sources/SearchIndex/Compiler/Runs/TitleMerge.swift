/// The titles of all movies in the order of documents.
struct TitleMerge {
    let starts: SpoolFile
    let records: SpoolFile
    let texts: SpoolFile
    private var startWriter = ByteWriter()
    private var recordWriter = ByteWriter()
    private var textOffset = 0
    private(set) var keys: [(hash: UInt32, title: UInt32)] = []
    /// The titles so far.
    private(set) var count = 0

    /// Reads the titles of all runs, in the order the numbering says.
    init(
        _ extents: [RunExtents], of file: SpoolFile, _ numbering: Numbering, bufferByteCount: Int,
        progress: (Int) -> Void
    ) throws(IndexError) {
        starts = SpoolFile(directory: file.directory)
        records = SpoolFile(directory: file.directory)
        texts = SpoolFile(directory: file.directory)
        var readers = extents.map { SpoolReader(file, $0.titles, bufferByteCount: bufferByteCount) }
        var next = Array(numbering.starts.dropLast())
        var title = SpooledTitle()
        for (place, run) in numbering.runs.enumerated() {
            let run = Int(run)
            let isDocument = numbering.numbers[next[run]] != Numbering.none
            next[run] += 1
            if isDocument { startWriter.append(UInt32(truncatingIfNeeded: count)) }
            for _ in 0..<(try readers[run].variable()) {
                try title.read(&readers[run])
                if isDocument { try append(title) }
            }
            if place & 0xFFF == 0 { try passOn() }
            if place & 0xFFFF == 0 { progress(place) }
        }
        startWriter.append(UInt32(truncatingIfNeeded: count))
        try passOn()
    }

    private mutating func append(_ title: SpooledTitle) throws(IndexError) {
        guard textOffset + title.text.count <= Int(UInt32.max) else { throw .tooLarge(what: "4 GiB of titles") }
        for hash in title.hashes { keys.append((hash, UInt32(truncatingIfNeeded: count))) }
        TitleRecord(textOffset: textOffset, shape: title.shape, kinds: title.kinds).encode(into: &recordWriter)
        try texts.append(title.text)
        textOffset += title.text.count
        count += 1
    }

    private mutating func passOn() throws(IndexError) {
        try starts.append(startWriter.bytes)
        try records.append(recordWriter.bytes)
        startWriter.removeAll()
        recordWriter.removeAll()
    }
}
