import MovieModel

/// Splits an XML document into the elements at one path.
///
/// The bytes of a record stay in the window until its end tag, so that its payload is exactly what was
/// published. Bytes that are no text are passed to the parser as `?`, and their record is refused.
final class XMLSplitter: RecordSplitter {
    /// The bytes passed to the parser at once.
    private static let sliceByteCount = 32 << 10

    let preamble: Preamble
    private let window: TextWindow
    private let parser: XMLPushParser
    /// The offset of the start of the window in the text, and of the end of what was pushed.
    private var windowStart = 0
    private var pushedEnd = 0
    /// The places of bytes that are no text, ascending.
    private var textFaults: [(place: Int, fault: TextCheck.Fault)] = []
    private var ready: ArraySlice<DecodedEntry> = []
    private var fault: DecodingError?
    private var isRecordOversized = false

    /// Begins at the start of a window.
    init(_ window: TextWindow, path: [String]) throws {
        self.window = window
        preamble = Preamble(encoding: window.encoding)
        parser = try XMLPushParser(path: path)
    }

    func next() throws -> DecodedEntry? {
        while true {
            if let entry = ready.popFirst() { return entry }
            if let fault { throw fault }
            if parser.builder.isRootClosed {
                try window.drain()
                return nil
            }
            try advance()
        }
    }

    /// Parses one slice, after reading more if there is none.
    private func advance() throws {
        let fresh = UnsafeRawBufferPointer(rebasing: window.text[(pushedEnd - windowStart)...])
        let limit = fresh.prefix(Self.sliceByteCount)
        var slice = UnsafeRawBufferPointer(rebasing: limit)
        let tail = TextCheck.incompleteTail(of: slice)
        if slice.count < fresh.count || !window.isExhausted {
            slice = UnsafeRawBufferPointer(rebasing: slice.prefix(slice.count - tail))
        }
        if slice.isEmpty, !window.isExhausted { return try window.fill() }
        do throws(XMLFault) {
            try push(slice, isLast: slice.isEmpty)
        } catch {
            fault = located(error)
        }
        pushedEnd += slice.count
        deliver()
    }

    private func push(_ slice: UnsafeRawBufferPointer, isLast: Bool) throws(XMLFault) {
        guard let first = TextCheck.firstFault(in: slice) else { return try parser.push(slice, isLast: isLast) }
        var copy = Array(slice)
        var next: TextCheck.Fault? = first
        while let fault = next {
            copy[fault.byteOffset] = UInt8(ascii: "?")
            textFaults.append((pushedEnd + fault.byteOffset, fault))
            next = TextCheck.firstFault(in: slice, from: fault.byteOffset + 1)
        }
        let outcome: Result<Void, XMLFault> = copy.withUnsafeBytes { bytes in
            do throws(XMLFault) { return .success(try parser.push(bytes, isLast: isLast)) } catch {
                return .failure(error)
            }
        }
        try outcome.get()
    }

    /// Makes entries of the records that ended, and lets go of what is not part of an open one.
    private func deliver() {
        var entries = Array(ready)
        for record in parser.builder.takeFinished() {
            if !isRecordOversized { entries.append(entry(record)) }
            isRecordOversized = false
        }
        // A record may begin in bytes the parser has not understood yet.
        let start = parser.builder.openStart ?? (parser.builder.isRootClosed ? pushedEnd : parser.textOffset)
        if !isRecordOversized { drop(upTo: start) }
        if parser.builder.openStart != nil, window.text.count > Limits.recordBytes, !isRecordOversized {
            entries.append(window.oversizedEntry())
            parser.builder.reject(.recordSize())
            isRecordOversized = true
        }
        if isRecordOversized { drop(upTo: parser.textOffset) }
        textFaults.removeAll { $0.place < windowStart }
        ready = entries[...]
    }

    private func entry(_ record: XMLRecordBuilder.Finished) -> DecodedEntry {
        drop(upTo: record.start)
        guard record.end - record.start <= Limits.recordBytes else { return window.oversizedEntry() }
        let payload = window.payload(record.end - record.start)
        let place = RecordPlace(
            file: window.file, line: window.line, byteOffset: window.byteOffset, byteCount: payload.count)
        if let fault = textFaults.first(where: { record.start..<record.end ~= $0.place }) {
            let rejection = window.rejection(of: fault.fault.moved(to: fault.place - record.start))
            return .rejected(rejection.placed(at: place), payload: payload)
        }
        switch record.outcome {
        case .success(let value): return .record(DecodedRecord(place: place, payload: payload, value: value))
        case .failure(let rejection): return .rejected(rejection.placed(at: place), payload: payload)
        }
    }

    private func drop(upTo place: Int) {
        let count = min(place - windowStart, window.text.count)
        guard count > 0 else { return }
        window.drop(count)
        windowStart += count
    }

    private func located(_ fault: XMLFault) -> DecodingError {
        let offset = min(max(fault.textOffset - windowStart, 0), window.text.count)
        var position = window.position(at: offset)
        position.line = fault.line ?? position.line
        position.column = fault.column
        return switch fault.kind {
        case .malformed(let reason): .malformed(position, reason: "the XML is broken: \(reason)")
        case .documentType: .documentType(position)
        case .wrongRoot(let found, let expected):
            .wrongFormat(position, expected: "the root element <\(expected)>", found: "<\(found)>")
        case .tooLarge(let part, let limit): .tooLarge(position, part: part, limit: limit)
        }
    }
}

extension TextCheck.Fault {
    /// The same fault at another place.
    fileprivate func moved(to offset: Int) -> TextCheck.Fault {
        switch self {
        case .notUTF8: .notUTF8(offset)
        case .nul: .nul(offset)
        }
    }
}
