import MovieModel

/// Reads the records of one file, in constant memory whatever its size.
///
/// gzip is told by content and inflated under ``Limits``, text is converted to UTF-8, split into records and
/// decoded. What is wrong with one record is an entry like the others; what is wrong with the file is a
/// ``DecodingError``, thrown after the entries before it were delivered.
public struct RecordReader: Sendable {
    private let format: SourceFormat
    private let file: String
    private let requiredColumns: [String]
    /// The bytes read at once. Tests make it small.
    var chunkByteCount = 256 << 10

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - format: How the bytes become records.
    ///   - file: The name of the file in places and messages.
    ///   - requiredColumns: The columns without which a delimited file is useless.
    public init(format: SourceFormat, file: String, requiredColumns: [String] = []) {
        self.format = format
        self.file = file
        self.requiredColumns = requiredColumns
    }

    /// Reads a local file.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - preamble: Called once, before the first entry.
    ///   - body: Called for every entry in the order of the file. What it throws ends the reading.
    /// - Throws: ``DecodingError``, or what the closures throw.
    public func read(
        path: String, preamble: (Preamble) throws -> Void = { _ in }, _ body: (DecodedEntry) throws -> Void
    ) throws {
        let source: FileSource
        do throws(SourceFault) {
            source = try FileSource(path: path)
        } catch {
            throw error.placed(DecodingError.Position(file: file, line: 1, byteOffset: 0))
        }
        try read(source, preamble: preamble, body)
    }

    /// Reads what a source of bytes gives.
    ///
    /// - Throws: ``DecodingError``, what the source throws, or what the closures throw.
    public func read(
        _ source: any ByteSource, preamble: (Preamble) throws -> Void = { _ in },
        _ body: (DecodedEntry) throws -> Void
    ) throws {
        let window = try TextWindow(source, file: file, format: format, chunkByteCount: chunkByteCount)
        var splitter = try splitter(of: window)
        try preamble(splitter.preamble)
        var skipped = 0
        while let entry = try splitter.next() {
            if skipped < format.skippedRecords {
                skipped += 1
            } else {
                try body(entry)
            }
        }
    }

    private func splitter(of window: TextWindow) throws -> any RecordSplitter {
        switch format.layout {
        case .delimited(let dialect):
            try DelimitedSplitter(window, dialect: dialect, requiredColumns: requiredColumns)
        case .jsonArray(let path): try JSONArraySplitter(window, path: path)
        case .jsonLines: JSONLinesSplitter(window)
        case .xml(let path): try XMLSplitter(window, path: path)
        }
    }
}
