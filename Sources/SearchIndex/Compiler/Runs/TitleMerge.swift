/// The titles of all movies in the order of documents.
struct TitleMerge {
    private(set) var starts = ByteWriter()
    private(set) var records = ByteWriter()
    private(set) var texts: [UInt8] = []
    private(set) var keys: [(hash: UInt32, title: UInt32)] = []
    /// The titles so far.
    private(set) var count = 0

    /// Reads the titles of all runs, in the order the numbering says.
    init(
        _ extents: [RunExtents], of file: SpoolFile, _ numbering: Numbering, bufferByteCount: Int,
        progress: (Int) -> Void
    ) throws(IndexError) {
        var readers = extents.map { SpoolReader(file, $0.titles, bufferByteCount: bufferByteCount) }
        var next = Array(numbering.starts.dropLast())
        var title = SpooledTitle()
        for (place, run) in numbering.runs.enumerated() {
            let run = Int(run)
            let isDocument = numbering.numbers[next[run]] != Numbering.none
            next[run] += 1
            if isDocument { starts.append(UInt32(truncatingIfNeeded: count)) }
            for _ in 0..<(try readers[run].variable()) {
                try title.read(&readers[run])
                if isDocument { try append(title) }
            }
            if place & 0xFFFF == 0 { progress(place) }
        }
        starts.append(UInt32(truncatingIfNeeded: count))
    }

    private mutating func append(_ title: SpooledTitle) throws(IndexError) {
        guard texts.count + title.text.count <= Int(UInt32.max) else { throw .tooLarge(what: "4 GiB of titles") }
        for hash in title.hashes { keys.append((hash, UInt32(truncatingIfNeeded: count))) }
        TitleRecord(textOffset: texts.count, shape: title.shape, kinds: title.kinds).encode(into: &records)
        texts.append(contentsOf: title.text)
        count += 1
    }
}
