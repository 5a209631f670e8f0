/// How the values of one column stand in the file.
///
/// A value that a movie lacks is the largest integer of the width, or not a number.
struct ColumnLayout: Hashable, Sendable {
    /// The width and kind of a value.
    enum Encoding: UInt8, Sendable {
        case byte = 1
        case short, word, float, double

        /// The bytes of a value.
        var byteCount: Int {
            switch self {
            case .byte: 1
            case .short: 2
            case .word, .float: 4
            case .double: 8
            }
        }

        /// The stored integer that means no value; not used by floats.
        var missing: UInt32 {
            switch self {
            case .byte: 0xFF
            case .short: 0xFFFF
            case .word, .float, .double: .max
            }
        }
    }

    /// The name queries and sort keys use.
    var name: String
    var encoding: Encoding
    /// An integer `raw` stands for `(raw + base) / scale`.
    var scale: UInt32
    var base: Int64
    /// Where its values begin in the section.
    var offset: Int

    /// The value that a stored integer stands for.
    @inline(__always)
    func value(ofRaw raw: UInt32) -> Double { Double(Int64(raw) &+ base) / Double(scale) }

    func encode(into writer: inout ByteWriter) {
        writer.append(name)
        writer.append(encoding.rawValue)
        writer.append(scale)
        writer.append(base)
        writer.append(UInt64(offset))
    }
}
