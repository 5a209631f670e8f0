import MovieModel

/// Splits a file of one JSON object per line into records.
struct JSONLinesSplitter: RecordSplitter {
    let preamble: Preamble
    private let window: TextWindow
    private var isAtStart = true

    /// Begins at the start of a window.
    init(_ window: TextWindow) {
        self.window = window
        preamble = Preamble(encoding: window.encoding)
    }

    mutating func next() throws -> DecodedEntry? {
        while true {
            let text = window.text
            guard let end = text.firstIndex(of: 0x0A) ?? (window.isExhausted ? text.count : nil) else {
                if text.count > Limits.recordBytes { return try oversized() }
                try window.fill()
                continue
            }
            if text.isEmpty { return nil }
            let hasFeed = end < text.count
            let byteCount = end > 0 && text[end - 1] == 0x0D ? end - 1 : end
            defer { window.drop(hasFeed ? end + 1 : end, lineFeedCount: hasFeed ? 1 : 0) }
            let line = UnsafeRawBufferPointer(rebasing: text[..<byteCount])
            guard let first = line.first(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
            try checkFirst(first)
            return window.entry(byteCount) { text throws(Rejection) in try LiteralParser.record(of: text) }
        }
    }

    /// A file whose first line opens an array is not of this format, and every line of it would be refused.
    private mutating func checkFirst(_ byte: UInt8) throws {
        defer { isAtStart = false }
        guard isAtStart, byte == UInt8(ascii: "[") else { return }
        throw DecodingError.wrongFormat(
            window.position, expected: SourceFormat.Layout.jsonLines.name, found: "a JSON array")
    }

    private func oversized() throws -> DecodedEntry {
        let entry = window.oversizedEntry()
        try window.dropLine()
        return entry
    }
}
