/// Where a main title ends and a subtitle begins: `:` before a space, ` - `, `(`, or `, or `.
enum SubtitleBoundary {
    /// The scalar offset of the first boundary that is not at the very beginning.
    ///
    /// - Complexity: O(scalars).
    static func first(in text: String) -> Int? {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst().first { isBoundary(scalars, at: $0) }
    }

    /// The same of a title in UTF-8. Most titles have no byte that could begin a boundary.
    static func first(in title: UnsafeBufferPointer<UInt8>) -> Int? {
        let mayHaveBoundary = title.indices.contains { index in
            isCandidate(title[index]) || (title[index] | 0x20 == UInt8(ascii: "o") && isWord(title, at: index))
        }
        guard mayHaveBoundary else { return nil }
        return first(in: String(decoding: title, as: UTF8.self))
    }

    /// Whether an `r` follows the letter at an index, and a space stands before it.
    private static func isWord(_ title: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index > 0 && index + 1 < title.count && title[index - 1] == UInt8(ascii: " ")
            && title[index + 1] | 0x20 == UInt8(ascii: "r")
    }

    /// Whether a byte may be of a boundary.
    private static func isCandidate(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "~"), 0xE2, 0xEF: true
        default: false
        }
    }

    private static func isBoundary(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        switch scalars[index] {
        case "(", "（": true
        case ":", "：": next(scalars, index).map { $0.properties.isWhitespace } ?? true
        case "-", "–", "—", "~": scalars[index - 1] == " " && next(scalars, index) == " "
        case "o", "O": isOr(scalars, at: index)
        default: false
        }
    }

    /// `or` between spaces with more title behind it.
    private static func isOr(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 3 < scalars.count, scalars[index - 1] == " " else { return false }
        return (scalars[index + 1] == "r" || scalars[index + 1] == "R")
            && (scalars[index + 2] == " " || scalars[index + 2] == ":")
    }

    private static func next(_ scalars: [Unicode.Scalar], _ index: Int) -> Unicode.Scalar? {
        index + 1 < scalars.count ? scalars[index + 1] : nil
    }
}
