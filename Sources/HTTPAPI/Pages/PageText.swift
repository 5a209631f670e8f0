import Mustache

/// Escapes text for HTML scalar by scalar.
///
/// Mustache's own escaping looks at whole characters, so a quote followed by a combining mark is another
/// character to it and passes unescaped, which would end an attribute.
struct PageText: MustacheContentType {
    /// The name templates ask for it by.
    static let name = "PAGE"

    /// The text without anything HTML would read as markup. What HTML cannot hold becomes U+FFFD.
    func escapeText(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\r": escaped.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
