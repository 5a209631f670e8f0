import MovieModel

/// The text under which the dictionary holds an external id.
///
/// It is `namespace/value`, as in `imdb/tt0133093`. Distinct ids have distinct texts: a slash in a namespace is written
/// `%2F`, and an id that is longer than terms may be ends in the hash of the whole.
enum IdentityKey {
    /// The bytes of a hash in hexadecimal.
    private static let hashByteCount = 16

    /// The text of an id.
    static func text(_ namespace: String, _ value: String) -> String {
        let text = escaped(namespace) + "/" + value
        return text.utf8.count < IndexFormat.termBytes ? text : shortened(text)
    }

    /// The namespace of a text in UTF-8.
    static func namespace(of text: some Collection<UInt8>) -> String {
        let escaped = String(decoding: text.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
        guard escaped.utf8.contains(UInt8(ascii: "%")) else { return escaped }
        return escaped.split(separator: "%2F", omittingEmptySubsequences: false)
            .map { $0.split(separator: "%25", omittingEmptySubsequences: false).joined(separator: "%") }
            .joined(separator: "/")
    }

    private static func escaped(_ namespace: String) -> String {
        guard namespace.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }) else {
            return namespace
        }
        return namespace.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "/": escaped += "%2F"
            case "%": escaped += "%25"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }

    /// A text of as many bytes as a term may have, which no id shorter than that has.
    private static func shortened(_ text: String) -> String {
        var text = text
        let hash = text.withUTF8 { XXHash64.hash(UnsafeRawBufferPointer($0)) }
        let digits = String(hash, radix: 16)
        let room = IndexFormat.termBytes - hashByteCount
        var scalars = String.UnicodeScalarView()
        var byteCount = 0
        for scalar in text.unicodeScalars {
            let count = UTF8.width(scalar)
            guard byteCount + count <= room else { break }
            byteCount += count
            scalars.append(scalar)
        }
        let filling = room - byteCount + hashByteCount - digits.utf8.count
        return String(scalars) + String(repeating: "0", count: filling) + digits
    }
}
