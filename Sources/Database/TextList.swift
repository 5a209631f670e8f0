/// A list of texts as one column: a JSON array of strings.
///
/// Lists that are only read and written whole need no table of their own. Written by hand because it stands
/// in the path of every record.
public enum TextList {
    /// The list as JSON.
    public static func json(_ texts: [String]) -> String {
        guard !texts.isEmpty else { return "[]" }
        return "[" + texts.map(quoted).joined(separator: ",") + "]"
    }

    /// A text as a JSON string.
    public static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [quote]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case quote, backslash: bytes += [backslash, byte]
            case 0..<0x20: bytes += Array("\\u00".utf8) + [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
            default: bytes.append(byte)
            }
        }
        bytes.append(quote)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads what ``json(_:)`` wrote, or returns `nil` for anything else.
    public static func texts(_ json: String) -> [String]? {
        if json == "[]" { return [] }
        var rest = Array(json.utf8)[...]
        guard rest.popFirst() == UInt8(ascii: "["), rest.popLast() == UInt8(ascii: "]") else { return nil }
        var texts: [String] = []
        while true {
            guard let text = string(&rest) else { return nil }
            texts.append(text)
            guard let separator = rest.popFirst() else { return texts }
            guard separator == UInt8(ascii: ",") else { return nil }
        }
    }

    private static func string(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard rest.popFirst() == quote else { return nil }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case quote: return String(decoding: bytes, as: UTF8.self)
            case backslash:
                guard let escaped = escaped(&rest) else { return nil }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private static func escaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
        let mark = rest.popFirst()
        guard mark == UInt8(ascii: "u") else { return mark == quote || mark == backslash ? mark : nil }
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        guard digits.count == 4 else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
}
