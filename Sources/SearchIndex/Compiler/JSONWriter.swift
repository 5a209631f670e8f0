import MovieModel

/// JSON being written, byte by byte.
///
/// The caller decides about commas and names; the writer guarantees that texts are escaped and numbers valid.
struct JSONWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// The number of bytes written.
    var count: Int { bytes.count }

    /// Appends punctuation and names that need no escaping.
    @inline(__always)
    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends an integer.
    mutating func number(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = digits.count
            repeat {
                start &-= 1
                digits[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
        }
    }

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
        var value = value
        bytes.append(UInt8(ascii: "\""))
        let isPlain = value.withUTF8 { utf8 in
            guard utf8.allSatisfy(Self.isPlain) else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if !isPlain { escaped(value) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends an identity as people see it.
    mutating func identity(_ id: MovieID) {
        bytes.append(contentsOf: "cm_".utf8)
        let digits = max(6, (64 - id.number.leadingZeroBitCount + 3) / 4)
        for place in stride(from: 4 * (digits - 1), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: id.number >> Int64(place) & 15)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
        }
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

    /// Forgets what was written and keeps the memory.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Makes room for so many bytes in all.
    mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Whether a byte of UTF-8 stands for itself. The line separators begin with `E2`, as other signs do.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xE2
    }

    private mutating func escaped(_ value: String) {
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
    }

    private mutating func escape(_ value: UInt32) {
        raw("\\u")
        for shift in [12, 8, 4, 0] as [UInt32] { bytes.append(contentsOf: String(value >> shift & 15, radix: 16).utf8) }
    }
}
