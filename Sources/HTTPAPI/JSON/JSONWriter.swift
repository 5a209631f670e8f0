import NIOCore

/// Writes JSON straight into a buffer.
///
/// It keeps the commas; the caller keeps the order of keys and values, which objects and arrays given as
/// closures make hard to get wrong. Every string is escaped, so the result is valid whatever the data hold.
struct JSONWriter {
    /// What has been written.
    private(set) var buffer: ByteBuffer
    private var needsComma = false

    /// Creates a writer at the end of a buffer.
    init(_ buffer: ByteBuffer = ByteBuffer()) {
        self.buffer = buffer
    }

    /// Writes an object whose members the closure writes.
    mutating func object(_ members: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    /// Writes an array whose elements the closure writes.
    mutating func array(_ elements: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// Writes the key of the next value.
    mutating func key(_ name: String) {
        string(name)
        buffer.writeInteger(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string.
    mutating func string(_ text: some StringProtocol) {
        separate()
        buffer.writeInteger(quote)
        var text = String(text)
        text.withUTF8 { escape(UnsafeRawBufferPointer($0)) }
        buffer.writeInteger(quote)
    }

    /// Writes a whole number.
    mutating func number(_ value: some BinaryInteger) {
        separate()
        buffer.writeString(String(value))
    }

    /// Writes a number with all its digits; what JSON has no number for becomes `null`.
    mutating func number(_ value: Double) {
        separate()
        buffer.writeString(value.isFinite ? value.description : "null")
    }

    /// Writes a truth value.
    mutating func bool(_ value: Bool) {
        separate()
        buffer.writeString(value ? "true" : "false")
    }

    /// Writes `null`.
    mutating func null() {
        separate()
        buffer.writeString("null")
    }

    /// Copies an object that is JSON already, and leaves it open for the members the closure writes.
    ///
    /// - Precondition: `object` has at least one member.
    mutating func object(extending object: [UInt8], _ members: (inout JSONWriter) -> Void) {
        precondition(object.count > 2 && object.last == UInt8(ascii: "}"), "an object with members ends in a brace")
        separate()
        buffer.writeBytes(object.dropLast())
        members(&self)
        buffer.writeInteger(UInt8(ascii: "}"))
    }

    /// Copies a value that is JSON already.
    mutating func value(_ json: ArraySlice<UInt8>) {
        separate()
        buffer.writeBytes(json)
    }

    private mutating func container(_ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) -> Void) {
        separate()
        buffer.writeInteger(opening)
        needsComma = false
        content(&self)
        buffer.writeInteger(closing)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { buffer.writeInteger(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Copies runs of plain bytes and spells out the others.
    private mutating func escape(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte < 0x20 || byte == quote || byte == UInt8(ascii: "\\") || byte == 0x7F else { continue }
            buffer.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
            spell(byte)
            start = index + 1
        }
        buffer.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }

    private mutating func spell(_ byte: UInt8) {
        switch byte {
        case quote: buffer.writeString("\\\"")
        case UInt8(ascii: "\\"): buffer.writeString("\\\\")
        case UInt8(ascii: "\n"): buffer.writeString("\\n")
        case UInt8(ascii: "\r"): buffer.writeString("\\r")
        case UInt8(ascii: "\t"): buffer.writeString("\\t")
        default:
            buffer.writeString("\\u00")
            buffer.writeString(String(byte >> 4, radix: 16))
            buffer.writeString(String(byte & 15, radix: 16))
        }
    }
}

private let quote = UInt8(ascii: "\"")
