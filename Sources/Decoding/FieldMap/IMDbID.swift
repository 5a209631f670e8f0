/// The one spelling of an IMDb title id: `tt` and at least seven digits.
enum IMDbID {
    /// The id in any spelling of it, or `nil`: bare digits, digits that passed through a spreadsheet as `114709.0`,
    /// `tt` with too many zeros, an address that holds one.
    static func canonical(_ text: String) -> String? {
        let bytes = Array(text.lowercased().utf8)
        let digits = afterMark(bytes) ?? bare(bytes)
        let significant = digits.drop { $0 == UInt8(ascii: "0") }
        guard (1...10).contains(significant.count) else { return nil }
        let zeros = String(repeating: "0", count: max(0, 7 - significant.count))
        return "tt" + zeros + String(decoding: significant, as: UTF8.self)
    }

    /// The digits behind the first `tt` that has some and is no end of a word.
    private static func afterMark(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        let mark = UInt8(ascii: "t")
        for index in bytes.indices.dropFirst() where bytes[index] == mark && bytes[index - 1] == mark {
            let digits = bytes[(index + 1)...].prefix(while: isDigit)
            let startsWord = index == 1 || !isLetter(bytes[index - 2])
            if startsWord, !digits.isEmpty { return digits }
        }
        return nil
    }

    private static func bare(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let digits = bytes.prefix(while: isDigit)
        let rest = bytes[digits.endIndex...]
        return rest.isEmpty || rest.elementsEqual(".0".utf8) ? digits : []
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
}
