/// Writes the titles of all documents, document by document, through temporary files.
struct TitlesWriter {
    private let codes: SpoolFile
    private let texts: SpoolFile
    private var starts = AscendingWriter()
    private var textOffsets = AscendingWriter()
    private var codeWriter = ByteWriter()
    /// The distinct records in the order they came.
    private var records = ByteWriter()
    private var codesByRecord: [TitleRecord: UInt32] = [:]
    private var textOffset = 0
    private var literals: LiteralTitlesWriter
    private var documentCount = 0
    private static let bufferByteCount = 1 << 18
    /// The titles so far.
    private(set) var count = 0

    /// - Parameter directory: where the temporary files may be.
    init(directory: String) {
        codes = SpoolFile(directory: directory)
        texts = SpoolFile(directory: directory)
        literals = LiteralTitlesWriter(directory: directory)
    }

    /// Begins the titles of the next document.
    mutating func beginDocument() {
        starts.append(count)
        documentCount += 1
    }

    /// Adds a title of the document.
    ///
    /// - Parameter language: counted from one in the languages of titles, 0 for none.
    mutating func append(_ title: SpooledTitle, language: Int) throws(IndexError) {
        guard count < Int(UInt32.max) else { throw .tooLarge(what: "\(count) titles") }
        for hash in title.hashes { try literals.append(hash, title: UInt32(truncatingIfNeeded: count)) }
        codeWriter.append(code(of: TitleRecord(shape: title.shape, kinds: title.kinds, language: language)))
        textOffsets.append(textOffset)
        try texts.append(title.text)
        textOffset += title.text.count
        count += 1
    }

    /// The number of a record, which gets one if it is new.
    private mutating func code(of record: TitleRecord) -> UInt32 {
        if let code = codesByRecord[record] { return code }
        let code = UInt32(truncatingIfNeeded: codesByRecord.count)
        codesByRecord[record] = code
        record.encode(into: &records)
        return code
    }

    /// Hands what is in memory to the temporary files.
    mutating func passOn() throws(IndexError) {
        try codes.append(codeWriter.bytes)
        codeWriter.removeAll()
    }

    /// Ends the last document.
    mutating func finish() throws(IndexError) {
        starts.append(count)
        textOffsets.append(textOffset)
        try passOn()
    }

    /// Writes the sections.
    mutating func write(to file: IndexFileWriter) throws(IndexError) {
        // Where every document has one title, a title has its document's number.
        try file.section(.titleStarts, count == documentCount ? [] : starts.encoded())
        try writeRecords(to: file)
        try file.section(.titleTexts, texts)
        try file.section(.literalTitles, literals.encoded())
    }

    private func writeRecords(to file: IndexFileWriter) throws(IndexError) {
        let layout = TitleLayout(recordCount: codesByRecord.count, titleCount: count)
        var writer = ByteWriter()
        writer.append(UInt32(truncatingIfNeeded: layout.recordCount))
        writer.append(records.bytes)
        let reader = SpoolReader(codes, 0..<codes.count, bufferByteCount: Self.bufferByteCount)
        var packed: [UInt32] = []
        packed.reserveCapacity(count)
        for _ in 0..<count { packed.append(try reader.number(UInt32.self)) }
        BitPacking.append(packed, width: layout.width, to: &writer)
        codes.discard()
        writer.append(textOffsets.encoded())
        try file.section(.titles, writer.bytes)
    }
}
