/// Kinds of content that no record format begins with, told by their first bytes.
///
/// A download that turns out to be an error page or an archive deserves that word, not a complaint about its
/// first field.
enum ContentKind {
    /// What the first bytes show to be something else than text records, in words, or `nil`.
    static func foreign(_ head: [UInt8], isXML: Bool) -> String? {
        if let signature = signatures.first(where: { head.starts(with: $0.bytes) }) { return signature.name }
        let text = head.drop { [0x09, 0x0A, 0x0D, 0x20].contains($0) }.prefix(80)
        let start = String(decoding: text, as: UTF8.self).lowercased()
        if isXML { return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? "an HTML page" : nil }
        return markup.first { start.hasPrefix($0.start) }?.name
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        ([0x1F, 0x8B], "a gzip file inside a gzip file"),
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive"),
        ([0x42, 0x5A, 0x68], "a bzip2 file"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
        (Array("%PDF-".utf8), "a PDF document"),
    ]

    private static let markup = [
        (start: "<!doctype html", name: "an HTML page"), (start: "<html", name: "an HTML page"),
        (start: "<?xml", name: "an XML document"), (start: "<!doctype", name: "an XML document"),
    ]
}
