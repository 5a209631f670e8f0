import TextAnalysis

/// Splits titles as the peers do: runs of letters and digits.
enum TitleWords {
    /// The words as written.
    static func words(of title: some StringProtocol) -> [Substring.UnicodeScalarView] {
        let scalars = Substring(title).unicodeScalars
        return scalars.split { !isKept($0) }
    }

    /// Whether a scalar is part of a word: a letter or a decimal digit, which all peers agree on.
    static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
        default: false
        }
    }

    /// Whether a byte that is a scalar of ASCII is part of a word; what is none never is.
    static func isKept(ascii byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
    }

    /// The words in lower case and without accents, as they are indexed.
    static func terms(of title: some StringProtocol) -> [String] {
        words(of: title).map { Folding.folded(String(Substring($0))) }
    }

    /// Whether a word is made of `a`–`z` and digits only, so that every engine reads it alike.
    static func isPlain(_ term: String) -> Bool {
        !term.isEmpty && term.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }

    /// Whether a word is made of `a`–`z` only.
    static func isLetters(_ term: String) -> Bool {
        !term.isEmpty && term.utf8.allSatisfy { (97...122).contains($0) }
    }
}
