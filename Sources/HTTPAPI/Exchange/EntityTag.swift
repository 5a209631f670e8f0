import MovieModel
import NIOCore

/// Makes the strong tags of replies.
enum EntityTag {
    /// A tag of a body.
    static func of(_ body: ByteBuffer) -> String {
        body.withUnsafeReadableBytes { tag(XXHash64.hash($0)) }
    }

    /// A tag of what determines a reply.
    static func of(_ parts: [String]) -> String {
        var hash = XXHash64()
        for part in parts {
            // The zero byte keeps ("ab", "c") apart from ("a", "bc").
            for bytes in [Array(part.utf8), [0]] { bytes.withUnsafeBytes { hash.update($0) } }
        }
        return tag(hash.value)
    }

    /// The tag of the same reply compressed: other bytes, so another strong tag.
    static func compressed(_ tag: String) -> String { tag.dropLast() + "-gzip\"" }

    private static func tag(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return "\"" + String(repeating: "0", count: 16 - digits.count) + digits + "\""
    }
}
