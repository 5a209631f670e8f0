/// The year in brackets that many lists append to a title: `Heat (1995)`.
enum BracketedYear {
    /// Returns the title without it. A title that is nothing else is kept.
    static func dropped(from title: String) -> String {
        let bytes = title.utf8
        guard let end = bytes.lastIndex(where: { $0 != UInt8(ascii: " ") }),
            let open = bytes.index(end, offsetBy: -5, limitedBy: bytes.startIndex),
            isBracketed(bytes[open...end])
        else { return title }
        guard let last = bytes[..<open].lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return title }
        return String(title[...last])
    }

    private static func isBracketed(_ bytes: Substring.UTF8View) -> Bool {
        switch (bytes.first, bytes.last) {
        case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")):
            bytes.dropFirst().dropLast().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        default: false
        }
    }
}
