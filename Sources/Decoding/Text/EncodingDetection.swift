/// The encoding a file is read in, and the bytes of its byte order mark.
///
/// A byte order mark is part of the file and cannot be wrong; then the declaration of the source speaks, which
/// is how a person corrects a file that lies about itself; then an XML declaration; then UTF-8.
struct EncodingDetection: Equatable {
    /// The name of the encoding that needs no conversion.
    static let utf8 = "UTF-8"

    /// The name of the encoding.
    var name: String
    /// The number of bytes of the byte order mark.
    var markByteCount = 0

    /// Looks at the first bytes of a file.
    init(head: [UInt8], declared: String?, isXML: Bool) {
        if let marked = Self.marks.first(where: { head.starts(with: $0.bytes) }) {
            self.init(name: marked.name, markByteCount: marked.bytes.count)
        } else if let declared {
            self.init(name: Self.normalized(declared))
        } else {
            self.init(name: isXML ? Self.inXMLDeclaration(head) : Self.utf8)
        }
    }

    private init(name: String, markByteCount: Int = 0) {
        self.name = name
        self.markByteCount = markByteCount
    }

    /// Names of ASCII and UTF-8 in one spelling, others as they are.
    static func normalized(_ name: String) -> String {
        ["utf-8", "utf8", "ascii", "us-ascii"].contains(name.lowercased()) ? utf8 : name
    }

    /// Longer marks first: that of UTF-32LE begins like that of UTF-16LE.
    private static let marks: [(bytes: [UInt8], name: String)] = [
        ([0xEF, 0xBB, 0xBF], utf8),
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
        ([0xFF, 0xFE], "UTF-16LE"),
        ([0xFE, 0xFF], "UTF-16BE"),
    ]

    /// The encoding named in `<?xml … encoding="…"?>`, which is ASCII up to there, or in UTF-16 without a mark.
    private static func inXMLDeclaration(_ head: [UInt8]) -> String {
        if head.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return "UTF-16LE" }
        if head.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return "UTF-16BE" }
        let declaration = String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: Unicode.ASCII.self)
        guard declaration.hasPrefix("<?xml"), let range = declaration.firstRange(of: "encoding") else { return utf8 }
        let rest = declaration[range.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return utf8 }
        return normalized(String(rest.dropFirst().prefix { $0 != quote }))
    }
}
