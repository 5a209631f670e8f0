/// A name or value as written, reduced to what tells it from others.
///
/// Case does not matter, nor whether the parts are held together by spaces,
/// hyphens or underscores: `Sci-Fi`, `sci_fi` and `sci fi` have one key.
struct NameKey: Hashable {
    let text: String

    init(_ name: some StringProtocol) {
        text = Self.asciiText(of: name) ?? Self.text(of: name.lowercased())
    }

    private static func text(of name: String) -> String {
        let parts = name.unicodeScalars.split { $0 == "-" || $0 == "_" || $0.isWhiteSpace }
        return parts.map { String(Substring($0)) }.joined(separator: " ")
    }

    /// The same for a name in ASCII, which nearly every name is, and `nil` for any other.
    private static func asciiText(of name: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        var isSeparated = false
        for byte in name.utf8 {
            guard byte < 0x80 else { return nil }
            let scalar = Unicode.Scalar(byte)
            if scalar == "-" || scalar == "_" || scalar.isWhiteSpace {
                isSeparated = true
                continue
            }
            if isSeparated, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            isSeparated = false
            bytes.append(("A"..."Z").contains(scalar) ? byte | 0x20 : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
