/// JSON being written, byte by byte.
///
/// The caller decides about commas and names; the writer guarantees that texts are escaped and numbers valid.
struct JSONWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Appends punctuation and names that need no escaping.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends an integer.
    mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

    /// Appends an integer, or `null`.
    mutating func number(_ value: Int?) {
        if let value { number(value) } else { raw("null") }
    }

    /// Appends a number with one decimal, half away from zero; `null` unless it is finite and of a size to show.
    mutating func tenths(_ value: Double) {
        guard value.isFinite, abs(value) < 1e15 else { return raw("null") }
        let tenths = Int((value * 10).rounded())
        if tenths < 0 { raw("-") }
        number(abs(tenths) / 10)
        raw(".")
        number(abs(tenths) % 10)
    }

    /// Appends a text, or `null`.
    mutating func text(_ value: String?) {
        if let value { text(value) } else { raw("null") }
    }

    /// Appends a text in quotes. Control characters, the quote, the backslash and the two line separators that
    /// scripts stumble over are escaped.
    mutating func text(_ value: String) {
        bytes.append(0x22)
        for scalar in value.unicodeScalars {
            switch scalar.value {
            case 0x22: raw("\\\"")
            case 0x5C: raw("\\\\")
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case 0..<0x20, 0x7F, 0x2028, 0x2029: escape(scalar.value)
            case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        bytes.append(0x22)
    }

    /// Appends a list of texts.
    mutating func list(_ values: [String]) {
        raw("[")
        for (index, value) in values.enumerated() {
            if index > 0 { raw(",") }
            text(value)
        }
        raw("]")
    }

    private mutating func escape(_ value: UInt32) {
        raw("\\u")
        for shift in [12, 8, 4, 0] as [UInt32] { bytes.append(contentsOf: String(value >> shift & 15, radix: 16).utf8) }
    }
}
