import MovieModel

/// Finds where a JSON value ends, without reading it.
///
/// Only strings and brackets are looked at, so that a value with a fault inside still has an end and the ones
/// behind it can be read. It goes on where it stopped when there is more text.
struct JSONExtent {
    /// What the text so far shows.
    enum Outcome: Equatable {
        /// The value ends before this offset.
        case end(Int)
        case incomplete
        /// Brackets or strings do not close; there is no telling where the value ends.
        case broken(Int, reason: String)
    }

    private var offset = 0
    private var depth = 0
    /// The kinds of the innermost 64 brackets, 1 for a brace, the innermost lowest.
    private var braces: UInt64 = 0
    private var isInString = false
    private var isEscaped = false
    private var isScalar = false

    /// The bytes looked at, all inside the value unless it has ended.
    var scannedByteCount: Int { offset }

    /// Looks at the text from where it stopped. The value begins with the text.
    mutating func scan(_ text: UnsafeRawBufferPointer, isLast: Bool) -> Outcome {
        while offset < text.count {
            let byte = text[offset]
            if isInString {
                if byte < 0x20 { return .broken(offset, reason: "a string is not closed on its line") }
                scanInString(byte)
                offset &+= 1
                if !isInString, depth == 0 { return .end(offset) }
                continue
            }
            if let outcome = scanOutside(byte) { return outcome }
        }
        guard isLast else { return .incomplete }
        return isScalar && depth == 0 ? .end(offset) : .broken(offset, reason: "the file ends inside a JSON value")
    }

    /// Forgets text that was looked at and dropped.
    mutating func forget() {
        offset = 0
    }

    private mutating func scanInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        }
    }

    private mutating func scanOutside(_ byte: UInt8) -> Outcome? {
        switch byte {
        case UInt8(ascii: "\""):
            if isScalar, depth == 0 { return .end(offset) }
            isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if isScalar, depth == 0 { return .end(offset) }
            depth += 1
            braces = braces << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if depth == 0 { return .end(offset) }
            let isBrace = braces & 1 == 1
            if depth <= 64, isBrace != (byte == UInt8(ascii: "}")) {
                return .broken(offset, reason: "expected '\(isBrace ? "}" : "]")', found '\(isBrace ? "]" : "}")'")
            }
            depth -= 1
            braces >>= 1
            if depth == 0 {
                offset += 1
                return .end(offset)
            }
        case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
            if depth == 0 { return .end(offset) }
        default:
            isScalar = true
        }
        offset &+= 1
        return nil
    }
}
