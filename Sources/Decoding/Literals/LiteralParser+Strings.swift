import MovieModel

extension LiteralParser {
    /// The string whose opening quote is at hand.
    mutating func string() throws(Rejection) -> String {
        let quote = bytes[index]
        index += 1
        let start = index
        while let byte = peek {
            if byte == quote {
                index += 1
                return try sized(String(decoding: bytes[start..<index - 1], as: UTF8.self))
            }
            if byte == UInt8(ascii: "\\") { return try sized(try escapedString(from: start, until: quote)) }
            try checkPlain(byte)
            index &+= 1
        }
        throw unexpected("the closing quote")
    }

    /// The string that begins at `start` and has its first escape at ``index``.
    private mutating func escapedString(from start: Int, until quote: UInt8) throws(Rejection) -> String {
        var text = Array(bytes[start..<index])
        while let byte = peek {
            index += 1
            if byte == quote { return String(decoding: text, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                try appendEscape(to: &text)
            } else {
                index -= 1
                try checkPlain(byte)
                index += 1
                text.append(byte)
            }
        }
        throw unexpected("the closing quote")
    }

    private func sized(_ text: String) throws(Rejection) -> String {
        guard text.utf8.count <= Limits.fieldBytes else { throw .fieldSize() }
        return text
    }

    private func checkPlain(_ byte: UInt8) throws(Rejection) {
        guard byte < 0x20 else { return }
        if syntax == .json || byte == 0x0A { throw refused("a control character stands in a string") }
    }

    /// Reads what follows a backslash.
    private mutating func appendEscape(to text: inout [UInt8]) throws(Rejection) {
        guard let byte = peek else { throw unexpected("the rest of an escape") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): try append(codeUnit: try hexadecimal(4), to: &text)
        case UInt8(ascii: "/") where syntax == .json: text.append(byte)
        default:
            guard syntax == .python else {
                index -= 1
                throw refused("no escape is written that way")
            }
            try appendPythonEscape(byte, to: &text)
        }
    }

    /// The escapes only Python has. One it does not know is the backslash and the character.
    private mutating func appendPythonEscape(_ byte: UInt8, to text: inout [UInt8]) throws(Rejection) {
        switch byte {
        case UInt8(ascii: "'"): text.append(byte)
        case UInt8(ascii: "a"): text.append(0x07)
        case UInt8(ascii: "v"): text.append(0x0B)
        case UInt8(ascii: "\n"): break
        case UInt8(ascii: "x"): try append(scalar: try hexadecimal(2), to: &text)
        case UInt8(ascii: "U"): try append(scalar: try hexadecimal(8), to: &text)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            index -= 1
            try append(scalar: octal(), to: &text)
        default: text += [UInt8(ascii: "\\"), byte]
        }
    }

    /// A UTF-16 code unit, with the second half of a surrogate pair if it is the first.
    private mutating func append(codeUnit unit: UInt32, to text: inout [UInt8]) throws(Rejection) {
        guard (0xD800..<0xDC00).contains(unit) else { return try append(scalar: unit, to: &text) }
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw refused("half a surrogate pair stands alone")
        }
        let second = try hexadecimal(4)
        guard (0xDC00..<0xE000).contains(second) else { throw refused("half a surrogate pair stands alone") }
        try append(scalar: 0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00), to: &text)
    }

    private func append(scalar value: UInt32, to text: inout [UInt8]) throws(Rejection) {
        guard let scalar = Unicode.Scalar(value) else {
            throw refused("half a surrogate pair stands alone, or no character has this number")
        }
        guard value != 0 else { throw .nulByte(byteOffset: index - 1) }
        text += UTF8.encode(scalar).map { Array($0) } ?? []
    }

    private mutating func hexadecimal(_ count: Int) throws(Rejection) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw unexpected("a hexadecimal digit")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    /// Up to three octal digits.
    private mutating func octal() -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<3 {
            guard let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) else { break }
            value = value * 8 + UInt32(byte - UInt8(ascii: "0"))
            index += 1
        }
        return value
    }
}
