import TextAnalysis

/// Splits titles as the peers do: runs of letters and digits.
enum TitleWords {
    /// The words as written.
    static func words(of title: some StringProtocol) -> [Substring.UnicodeScalarView] {
        let scalars = Substring(title).unicodeScalars
        return scalars.split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
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
