/// Writes the titles of all documents, document by document, through temporary files.
struct TitlesWriter {
    private let starts: SpoolFile
    private let records: SpoolFile
    private let texts: SpoolFile
    private var startWriter = ByteWriter()
    private var recordWriter = ByteWriter()
    private var wide = ByteWriter()
    private var textOffset = 0
    private var keys: [(hash: UInt32, title: UInt32)] = []
    private var documentCount = 0
    /// The titles so far.
    private(set) var count = 0

    /// - Parameter directory: where the temporary files may be.
    init(directory: String) {
        starts = SpoolFile(directory: directory)
        records = SpoolFile(directory: directory)
        texts = SpoolFile(directory: directory)
    }

    /// Begins the titles of the next document.
    mutating func beginDocument() {
        startWriter.append(UInt32(truncatingIfNeeded: count))
        documentCount += 1
    }

    /// Adds a title of the document.
    ///
    /// - Parameter language: counted from one in the languages of titles, 0 for none.
    mutating func append(_ title: SpooledTitle, language: Int) throws(IndexError) {
        guard textOffset + title.text.count <= Int(UInt32.max) else { throw .tooLarge(what: "4 GiB of titles") }
        for hash in title.hashes { keys.append((hash, UInt32(truncatingIfNeeded: count))) }
        let record = TitleRecord(textOffset: textOffset, shape: title.shape, kinds: title.kinds, language: language)
        record.encode(into: &recordWriter)
        if record.isWide { record.encodeWide(number: count, into: &wide) }
        try texts.append(title.text)
        textOffset += title.text.count
        count += 1
    }

    /// Hands what is in memory to the temporary files.
    mutating func passOn() throws(IndexError) {
        try starts.append(startWriter.bytes)
        try records.append(recordWriter.bytes)
        startWriter.removeAll()
        recordWriter.removeAll()
    }

    /// Ends the last document. The wide records follow the others.
    mutating func finish() throws(IndexError) {
        startWriter.append(UInt32(truncatingIfNeeded: count))
        recordWriter.append(wide.bytes)
        try passOn()
    }

    /// Writes the sections.
    func write(to file: IndexFileWriter) throws(IndexError) {
        // Where every document has one title, a title has its document's number.
        if count == documentCount { starts.discard() }
        try file.section(.titleStarts, starts)
        try file.section(.titles, records)
        try file.section(.titleTexts, texts)
        try file.section(.literalTitles, LiteralTitlesWriter.encoded(keys))
    }
}
