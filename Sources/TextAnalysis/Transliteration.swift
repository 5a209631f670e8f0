/// Cyrillic and Greek words in Latin letters, as film titles are usually written abroad.
///
/// The Cyrillic letters follow BGN/PCGN without its marks, with the endings -ий and -ый shortened to -y (`Тарковский` is
/// Tarkovsky); the Greek ones ELOT 743.
enum Transliteration {
    /// Whether a scalar is of the Greek or Cyrillic blocks.
    static func isTransliterated(_ scalar: UInt32) -> Bool { (0x370..<0x530).contains(scalar) }

    /// Returns folded text in Latin letters, or `nil` if it has no Cyrillic or Greek letter.
    static func latin(_ folded: String) -> String? {
        guard folded.unicodeScalars.contains(where: { (0x370..<0x530).contains($0.value) }) else { return nil }
        let scalars = Array(folded.unicodeScalars)
        var text = ScalarText()
        var index = 0
        while index < scalars.count {
            index += append(scalars, at: index, to: &text)
        }
        return text.string
    }

    /// Returns folded text with й written и, as keyboards without it have it, or `nil` if there is none.
    static func simplified(_ folded: String) -> String? {
        guard folded.unicodeScalars.contains("й") else { return nil }
        return String(String.UnicodeScalarView(folded.unicodeScalars.map { $0 == "й" ? "и" : $0 }))
    }

    /// Appends the letters for the scalar at `index`, and returns how many scalars they stand for.
    private static func append(_ scalars: [Unicode.Scalar], at index: Int, to text: inout ScalarText) -> Int {
        let scalar = scalars[index]
        guard scalar.value >= 0x370 && scalar.value < 0x530 else {
            text.append(scalar.value)
            return 1
        }
        if index + 1 < scalars.count {
            let isFirst = index == 0 || scalars[index - 1] == " "
            let isLast = index + 2 == scalars.count || scalars[index + 2] == " "
            let following = index + 2 < scalars.count ? scalars[index + 2] : nil
            if let pair = pair(scalar, scalars[index + 1], isFirst: isFirst, isLast: isLast, following: following) {
                text.append(pair)
                return 2
            }
        }
        if let letters = letters[scalar] {
            text.append(letters)
        } else {
            text.append(scalar.value)
        }
        return 1
    }

    private static func pair(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar, isFirst: Bool, isLast: Bool, following: Unicode.Scalar?
    ) -> String? {
        switch (first, second) {
        case ("и", "й") where isLast, ("ы", "й") where isLast: "y"
        case ("ο", "υ"): "ou"
        case ("γ", "γ"): "ng"
        case ("μ", "π") where isFirst: "b"
        case ("α", "υ"): isVoiceless(following) ? "af" : "av"
        case ("ε", "υ"): isVoiceless(following) ? "ef" : "ev"
        default: nil
        }
    }

    private static func isVoiceless(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { "θκξπστφχψ ".unicodeScalars.contains($0) } ?? true
    }

    private static let letters: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
        "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
        "і": "i", "є": "ye", "ґ": "g", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѕ": "dz",
        "ә": "a", "ө": "o", "ү": "u", "ұ": "u", "қ": "k", "ғ": "g", "ң": "n", "һ": "h",
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
        "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch",
        "ψ": "ps", "ω": "o",
    ]
}
