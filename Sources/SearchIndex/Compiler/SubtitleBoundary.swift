/// Where a main title ends and a subtitle begins: `:` before a space, ` - `, `(`, or `, or `.
enum SubtitleBoundary {
    /// The scalar offset of the first boundary that is not at the very beginning.
    ///
    /// - Complexity: O(scalars).
    static func first(in text: String) -> Int? {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst().first { isBoundary(scalars, at: $0) }
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
