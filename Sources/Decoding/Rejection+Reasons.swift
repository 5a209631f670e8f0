import MovieModel

/// The reasons for which decoding refuses a record, each with its stable code.
extension Rejection {
    static func invalidText(_ encoding: String, byteOffset: Int) -> Rejection {
        let code = encoding == EncodingDetection.utf8 ? "invalid_utf8" : "invalid_encoding"
        return Rejection(code: code, reason: "byte \(byteOffset + 1) of the record is not valid \(encoding)")
    }

    static func nulByte(byteOffset: Int) -> Rejection {
        Rejection(code: "nul_byte", reason: "byte \(byteOffset + 1) of the record is a NUL byte")
    }

    static func fieldCount(expected: Int, found: Int) -> Rejection {
        Rejection(code: "field_count", reason: "expected \(expected) fields, found \(found)")
    }

    static func unterminatedQuote(field: Int) -> Rejection {
        Rejection(code: "unterminated_quote", reason: "the quote that opens field \(field) is never closed")
    }

    static func strayQuote(field: Int) -> Rejection {
        Rejection(code: "stray_quote", reason: "text follows the closing quote of field \(field)")
    }

    static func recordSize() -> Rejection {
        Rejection(code: "record_size", reason: "the record is larger than \(Limits.recordBytes) bytes")
    }

    static func fieldSize() -> Rejection {
        Rejection(code: "field_size", reason: "a field is larger than \(Limits.fieldBytes) bytes")
    }

    static func valueCount() -> Rejection {
        Rejection(code: "value_count", reason: "the record holds more than \(Limits.recordValues) values")
    }

    static func nestingDepth() -> Rejection {
        Rejection(code: "nesting_depth", reason: "the record is nested deeper than \(Limits.nestingDepth) levels")
    }

    /// The same refusal, with the place of its record.
    func placed(at place: RecordPlace) -> Rejection {
        Rejection(code: code, reason: reason, place: place)
    }
}
