import MovieModel

/// Reads one JSON text (RFC 8259) or one Python literal.
///
/// Numbers stay as they are written, `true` and `True` become the text `true`, `null` and `None` null. Of
/// members with the same name all are kept, and the first is found. Python's tuples and sets are lists, its
/// keys may be any scalar, and a comma may stand behind the last element.
///
/// - Precondition: the bytes have passed ``TextCheck``.
struct LiteralParser {
    /// The language of the text.
    enum Syntax {
        case json, python
    }

    let bytes: UnsafeRawBufferPointer
    let syntax: Syntax
    var index = 0
    private var depth = 0
    private var valueCount = 0

    private init(_ bytes: UnsafeRawBufferPointer, _ syntax: Syntax) {
        self.bytes = bytes
        self.syntax = syntax
    }

    /// The value the whole text stands for.
    static func value(of bytes: UnsafeRawBufferPointer, as syntax: Syntax) throws(Rejection) -> RecordValue {
        var parser = LiteralParser(bytes, syntax)
        let value = try parser.value()
        parser.skipSpace()
        guard parser.index == bytes.count else { throw parser.unexpected("the end of the record") }
        return value
    }

    /// The value of a text that must be an object: a record.
    static func record(of bytes: UnsafeRawBufferPointer) throws(Rejection) -> RecordValue {
        let value = try value(of: bytes, as: .json)
        switch value {
        case .object: return value
        case .list: throw Rejection(code: "json", reason: "expected an object, found an array")
        case .text, .null: throw Rejection(code: "json", reason: "expected an object, found a single value")
        }
    }

    private mutating func value() throws(Rejection) -> RecordValue {
        skipSpace()
        valueCount += 1
        guard valueCount <= Limits.recordValues else { throw .valueCount() }
        switch peek {
        case UInt8(ascii: "{"): return try nested(Self.braces)
        case UInt8(ascii: "["): return try nested(Self.brackets)
        case UInt8(ascii: "(") where syntax == .python: return try nested(Self.parentheses)
        default: return try scalar()
        }
    }

    private mutating func nested(
        _ read: (inout LiteralParser) throws(Rejection) -> RecordValue
    ) throws(Rejection) -> RecordValue {
        depth += 1
        guard depth <= Limits.nestingDepth else { throw .nestingDepth() }
        let value = try read(&self)
        depth -= 1
        return value
    }

    private static func brackets(_ parser: inout LiteralParser) throws(Rejection) -> RecordValue {
        .list(try parser.elements(until: UInt8(ascii: "]")))
    }

    private static func parentheses(_ parser: inout LiteralParser) throws(Rejection) -> RecordValue {
        .list(try parser.elements(until: UInt8(ascii: ")")))
    }

    private mutating func elements(until close: UInt8) throws(Rejection) -> [RecordValue] {
        index += 1
        var elements: [RecordValue] = []
        while try !closes(close, isFirst: elements.isEmpty) {
            elements.append(try value())
        }
        return elements
    }

    private static func braces(_ parser: inout LiteralParser) throws(Rejection) -> RecordValue {
        let close = UInt8(ascii: "}")
        parser.index += 1
        var members: [RecordValue.Member] = []
        var elements: [RecordValue] = []
        while try !parser.closes(close, isFirst: members.isEmpty && elements.isEmpty) {
            let key = try parser.key()
            parser.skipSpace()
            if parser.syntax == .python, members.isEmpty, parser.peek != UInt8(ascii: ":") {
                elements.append(.text(key))
                continue
            }
            guard parser.take(UInt8(ascii: ":")) else { throw parser.unexpected("':'") }
            members.append(RecordValue.Member(key, try parser.value()))
        }
        return elements.isEmpty ? .object(members) : .list(elements)
    }

    private mutating func key() throws(Rejection) -> String {
        skipSpace()
        if syntax == .json, peek != UInt8(ascii: "\"") { throw unexpected("a name in quotes") }
        return try scalar().text ?? "None"
    }

    /// Whether the container ends here; if not, the comma before the next element is passed.
    private mutating func closes(_ close: UInt8, isFirst: Bool) throws(Rejection) -> Bool {
        skipSpace()
        if take(close) { return true }
        if isFirst { return false }
        guard take(UInt8(ascii: ",")) else { throw unexpected("',' or '\(Character(Unicode.Scalar(close)))'") }
        guard syntax == .python else { return false }
        skipSpace()
        return take(close)
    }
}

extension LiteralParser {
    /// The byte at hand, or `nil` at the end.
    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Passes one byte if it is this one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    /// The refusal of what stands at ``index``.
    func unexpected(_ expected: String) -> Rejection {
        refused("expected \(expected), found \(found)")
    }

    /// A refusal that names ``index``.
    func refused(_ reason: String) -> Rejection {
        Rejection(code: syntax == .json ? "json" : "python", reason: "at byte \(index + 1), \(reason)")
    }

    private var found: String {
        guard index < bytes.count else { return "the end" }
        return String(decoding: bytes[index...].prefix(20), as: UTF8.self).prefix(12).description.quoted
    }
}
