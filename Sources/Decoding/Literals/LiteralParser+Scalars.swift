import MovieModel

extension LiteralParser {
    /// A string, a number or a word.
    mutating func scalar() throws(Rejection) -> RecordValue {
        guard let byte = peek else { throw unexpected("a value") }
        switch byte {
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "'") where syntax == .python: return .text(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .text(try number())
        default: break
        }
        if syntax == .python, [UInt8(ascii: "u"), UInt8(ascii: "b")].contains(byte), isQuote(at: index + 1) {
            index += 1
            return .text(try string())
        }
        let words = syntax == .json ? Self.jsonWords : Self.pythonWords
        for (word, value) in words where startsHere(word) {
            index += word.utf8CodeUnitCount
            return value
        }
        throw unexpected("a value")
    }

    private static let jsonWords: [(StaticString, RecordValue)] = [
        ("true", .text("true")), ("false", .text("false")), ("null", .null),
    ]
    private static let pythonWords: [(StaticString, RecordValue)] = [
        ("True", .text("true")), ("False", .text("false")), ("None", .null), ("nan", .null), ("inf", .null),
    ]

    private func startsHere(_ word: StaticString) -> Bool {
        bytes[index...].starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    private func isQuote(at place: Int) -> Bool {
        place < bytes.count && (bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'"))
    }

    /// A number, as it is written: `-? int frac? exp?`.
    private mutating func number() throws(Rejection) -> String {
        let start = index
        _ = take(UInt8(ascii: "-"))
        let first = peek
        guard digits() > 0 else { throw unexpected("a digit") }
        if syntax == .json, first == UInt8(ascii: "0"), index - start > (bytes[start] == first ? 1 : 2) {
            index = start
            throw refused("a number must not begin with zeros")
        }
        if take(UInt8(ascii: ".")), digits() == 0, syntax == .json { throw unexpected("a digit") }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard digits() > 0 else { throw unexpected("a digit") }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Passes digits and returns their number.
    private mutating func digits() -> Int {
        let start = index
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index - start
    }
}
