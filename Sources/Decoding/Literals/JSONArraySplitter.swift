import MovieModel

/// Splits a JSON file into the elements of one array, which may stand inside objects.
///
/// Nothing but the element at hand is held, whatever stands before or behind the array.
struct JSONArraySplitter: RecordSplitter {
    let preamble: Preamble
    private let window: TextWindow
    /// The objects around the array.
    private let outerCount: Int
    private var isAtFirst = true
    private var isFinished = false

    /// Goes to the array at the path, or throws if there is none.
    init(_ window: TextWindow, path: [String]) throws {
        self.window = window
        preamble = Preamble(encoding: window.encoding)
        outerCount = path.count
        for name in path { try enter(name) }
        guard try significant() == UInt8(ascii: "[") else { throw wrong(expected: "an array of records") }
        window.drop(1, lineFeedCount: 0)
    }

    mutating func next() throws -> DecodedEntry? {
        if isFinished { return nil }
        if try isAtEnd() {
            try finish()
            isFinished = true
            return nil
        }
        return try element()
    }

    /// Whether the array ends here; if not, the comma before the next element is passed.
    private mutating func isAtEnd() throws -> Bool {
        defer { isAtFirst = false }
        if try significant() == UInt8(ascii: "]") { return true }
        if isAtFirst { return false }
        try take(",", expected: "',' or ']' after an element")
        if try significant() == UInt8(ascii: "]") { throw wrong(expected: "an element after ','") }
        return false
    }

    private func element() throws -> DecodedEntry {
        var extent = JSONExtent()
        while true {
            switch extent.scan(window.text, isLast: window.isExhausted) {
            case .end(0): throw wrong(expected: "an element")
            case .end(let byteCount):
                defer { window.drop(byteCount) }
                return window.entry(byteCount) { text throws(Rejection) in try LiteralParser.record(of: text) }
            case .broken(let offset, let reason):
                throw DecodingError.malformed(window.position(at: offset), reason: reason)
            case .incomplete where window.text.count > Limits.recordBytes:
                let entry = window.oversizedEntry()
                try dropRest(of: &extent)
                return entry
            case .incomplete: try window.fill()
            }
        }
    }

    /// Everything behind the array must still be JSON, or the file was cut short.
    private func finish() throws {
        window.drop(1, lineFeedCount: 0)
        for _ in 0..<outerCount {
            while try significant() == UInt8(ascii: ",") {
                window.drop(1, lineFeedCount: 0)
                _ = try memberName()
                try dropValue()
            }
            try take("}", expected: "',' or '}'")
        }
        if try significant() != nil { throw wrong(expected: "the end of the file") }
    }
}

/// The steps from one piece of structure to the next.
extension JSONArraySplitter {
    /// Goes to the value of a member of the object at hand.
    private func enter(_ name: String) throws {
        try take("{", expected: "an object with the member \(name.quoted)")
        while try significant() != UInt8(ascii: "}") {
            if try memberName() == name { return }
            try dropValue()
            guard try significant() == UInt8(ascii: ",") else { break }
            window.drop(1, lineFeedCount: 0)
        }
        throw wrong(expected: "the member \(name.quoted)")
    }

    /// Passes a member's name and the colon behind it.
    private func memberName() throws -> String {
        guard try significant() == UInt8(ascii: "\"") else { throw wrong(expected: "the name of a member") }
        var extent = JSONExtent()
        var outcome = JSONExtent.Outcome.incomplete
        while outcome == .incomplete {
            outcome = extent.scan(window.text, isLast: window.isExhausted)
            guard window.text.count <= Limits.fieldBytes || outcome != .incomplete else {
                throw DecodingError.tooLarge(window.position, part: "the name of a member", limit: Limits.fieldBytes)
            }
            if outcome == .incomplete { try window.fill() }
        }
        guard case .end(let byteCount) = outcome,
            let name = try? LiteralParser.value(
                of: UnsafeRawBufferPointer(rebasing: window.text[..<byteCount]), as: .json)
        else { throw wrong(expected: "the name of a member") }
        window.drop(byteCount)
        try take(":", expected: "':'")
        return name.text ?? ""
    }

    /// Passes a value of any size.
    private func dropValue() throws {
        _ = try significant()
        var extent = JSONExtent()
        try dropRest(of: &extent)
    }

    private func dropRest(of extent: inout JSONExtent) throws {
        while true {
            switch extent.scan(window.text, isLast: window.isExhausted) {
            case .end(let byteCount): return window.drop(byteCount)
            case .broken(let offset, let reason):
                throw DecodingError.malformed(window.position(at: offset), reason: reason)
            case .incomplete:
                window.drop(extent.scannedByteCount)
                extent.forget()
                try window.fill()
            }
        }
    }

    private func take(_ character: Unicode.Scalar, expected: String) throws {
        guard try significant() == UInt8(ascii: character) else { throw wrong(expected: expected) }
        window.drop(1, lineFeedCount: 0)
    }

    /// The next byte that is no white space, left in the window, or `nil` at the end.
    private func significant() throws -> UInt8? {
        while true {
            let text = window.text
            if let index = text.firstIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
                window.drop(index)
                return window.text.first
            }
            window.drop(text.count)
            if window.isExhausted { return nil }
            try window.fill()
        }
    }

    private func wrong(expected: String) -> DecodingError {
        let start = String(decoding: window.text.prefix(24), as: UTF8.self)
        return .wrongFormat(window.position, expected: expected, found: start.isEmpty ? "the end" : start.quoted)
    }
}
