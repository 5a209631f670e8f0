/// A finite decimal number as it stands in a record.
///
/// What `Double` reads beside that (`inf`, `nan`, hexadecimal) is no rating and no count of anything.
struct PublishedNumber {
    /// The number.
    let value: Double

    /// Reads a text, or returns `nil` unless all of it is a number.
    init?(_ text: String) {
        guard text.utf8.allSatisfy(Self.isAllowed), let value = Double(text), value.isFinite else { return nil }
        self.value = value
    }

    /// The nearest whole number, or `nil` if it is too far away to be a count.
    var rounded: Int? { Int(exactly: value.rounded()) }

    /// The number itself if it is whole.
    var whole: Int? { Int(exactly: value) }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
