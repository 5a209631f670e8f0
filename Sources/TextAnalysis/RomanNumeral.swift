/// Roman numerals from I to XX, the sequel numbers of film titles.
enum RomanNumeral {
    /// The numerals, from one on.
    static let numerals = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
        "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
    ]

    /// The number of a folded word that is a numeral, in digits.
    static func digits(of word: String) -> String? {
        // Few words consist of these letters; the rest need no search.
        guard word.utf8.allSatisfy(isNumeralLetter), let index = numerals.firstIndex(of: word) else { return nil }
        return String(index + 1)
    }

    private static func isNumeralLetter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
    }
}
