import MovieModel

/// Splits a file of separated fields into records.
struct DelimitedSplitter: RecordSplitter {
    let preamble: Preamble
    private let window: TextWindow
    private var decoder: DelimitedRecordDecoder

    /// Reads the header, unless the dialect names the columns, and checks that it has those that are needed.
    init(_ window: TextWindow, dialect: DelimitedDialect, requiredColumns: [String]) throws {
        self.window = window
        let position = window.position
        let columns = try dialect.columns ?? Self.header(window, dialect)
        let missing = requiredColumns.filter { !columns.contains($0) }
        guard missing.isEmpty else {
            throw DecodingError.missingColumns(position, missing: missing, found: columns)
        }
        preamble = Preamble(columns: columns, encoding: window.encoding)
        decoder = DelimitedRecordDecoder(dialect: dialect, columns: columns)
    }

    mutating func next() throws -> DecodedEntry? {
        while true {
            if window.text.isEmpty {
                if window.isExhausted { return nil }
                try window.fill()
                continue
            }
            switch decoder.scan(window.text, before: window.isExhausted ? .endOfFile : .more) {
            case .incomplete:
                if window.text.count > Limits.recordBytes { return try oversized() }
                try window.fill()
            case .record(0, let next, let lineFeedCount):
                window.drop(next, lineFeedCount: lineFeedCount)
            case .record(let byteCount, let next, let lineFeedCount):
                defer { window.drop(next, lineFeedCount: lineFeedCount) }
                return window.entry(byteCount) { [decoder] text throws(Rejection) in try decoder.value(in: text) }
            case .broken(let fault, let byteCount, let next, let lineFeedCount):
                defer { window.drop(next, lineFeedCount: lineFeedCount) }
                return window.entry(byteCount) { _ throws(Rejection) in throw fault.rejection }
            }
        }
    }

    /// A line without an end, or a quote that swallows one line after the other: the first line goes.
    private func oversized() throws -> DecodedEntry {
        let entry = window.oversizedEntry()
        try window.dropLine()
        return entry
    }

    private static func header(_ window: TextWindow, _ dialect: DelimitedDialect) throws -> [String] {
        var decoder = DelimitedRecordDecoder(dialect: dialect, columns: [])
        while true {
            switch decoder.scan(window.text, before: window.isExhausted ? .endOfFile : .more) {
            case .incomplete:
                guard window.text.count <= Limits.recordBytes else {
                    throw DecodingError.tooLarge(window.position, part: "the header line", limit: Limits.recordBytes)
                }
                try window.fill()
            case .record(0, 0, _):
                throw DecodingError.wrongFormat(
                    window.position, expected: "a header line with the column names", found: "an empty file")
            case .record(0, let next, let lineFeedCount):
                window.drop(next, lineFeedCount: lineFeedCount)
            case .record(let byteCount, let next, let lineFeedCount):
                defer { window.drop(next, lineFeedCount: lineFeedCount) }
                return try columns(window, decoder, byteCount)
            case .broken(let fault, _, _, _):
                throw DecodingError.malformed(window.position, reason: "in the header, \(fault.rejection.reason)")
            }
        }
    }

    private static func columns(
        _ window: TextWindow, _ decoder: DelimitedRecordDecoder, _ byteCount: Int
    ) throws -> [String] {
        let line = UnsafeRawBufferPointer(rebasing: window.text.prefix(byteCount))
        if let fault = TextCheck.firstFault(in: line) {
            throw DecodingError.wrongFormat(
                window.position(at: fault.byteOffset), expected: "a header line with the column names",
                found: "bytes that are not \(window.encoding) text")
        }
        let columns = decoder.texts(in: line)
        guard columns.count <= Limits.fieldCount else {
            throw DecodingError.tooLarge(window.position, part: "the number of columns", limit: Limits.fieldCount)
        }
        return columns
    }
}
