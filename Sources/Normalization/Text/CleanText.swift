/// Cleans text that people are going to read, and tells published words from missing ones.
enum CleanText {
    /// The text trimmed, its white space collapsed, control characters and other invisible junk removed.
    ///
    /// Returns `nil` where nothing readable is left. A text of replacement characters alone is what a wrong
    /// encoding leaves of a name: it says nothing either.
    static func cleaned(_ text: String) -> String? {
        if isClean(text) { return text }
        var kept = String.UnicodeScalarView()
        var isSpacePending = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isSpacePending = true
            } else if !isJunk(scalar) {
                if isSpacePending, !kept.isEmpty { kept.append(" ") }
                isSpacePending = false
                kept.append(scalar)
            }
        }
        return kept.contains { $0 != " " && $0 != "\u{FFFD}" } ? String(kept) : nil
    }

    /// The cleaned text, unless it is a word for a missing label: `N/A`, `tbd`, `\N`.
    static func label(_ text: String) -> String? {
        guard let text = cleaned(text), !isMissing(text, among: missingLabels) else { return nil }
        return text
    }

    /// The cleaned text, unless it is `N/A`, with HTML character references read and cut at `scalarCount`.
    ///
    /// There are movies called TBD, Unknown and Null, so no other word is taken for a missing title.
    static func name(_ text: String, upTo scalarCount: Int) -> String? {
        guard let text = cleaned(CharacterReferences.decoded(text)), !isMissing(text, among: missingNames) else {
            return nil
        }
        guard text.utf8.count > scalarCount else { return text }
        return cleaned(String(String.UnicodeScalarView(text.unicodeScalars.prefix(scalarCount))))
    }

    /// Whether a field that should hold a number holds a word for none.
    static func isMissingNumber(_ text: String) -> Bool { isMissing(text, among: missingNumbers) }

    /// Whether an identity is a word for none; nobody is number zero.
    static func isMissingIdentity(_ text: String) -> Bool { isMissing(text, among: missingIdentities) }

    private static let missingNames: Set<String> = ["n/a"]
    private static let missingLabels: Set<String> = ["n/a", "tbd", "\\n"]
    private static let missingIdentities: Set<String> = missingNumbers.union(["0", "unknown"])
    private static let missingNumbers: Set<String> = [
        "", "n/a", "na", "nan", "tbd", "\\n", "null", "none", "unknown", "-", "–", "—", "?",
    ]

    private static func isMissing(_ text: String, among words: Set<String>) -> Bool {
        text.utf8.count <= 8 && words.contains(text.lowercased())
    }

    /// Whether nothing would change: printable ASCII with single spaces inside, as nearly all text is.
    private static func isClean(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20
    }

    /// Control and bidirectional formatting characters, byte order marks and noncharacters.
    ///
    /// The joiners stay: Persian and the scripts of India need them.
    private static func isJunk(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D: false
        case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
        default:
            scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
        }
    }
}
