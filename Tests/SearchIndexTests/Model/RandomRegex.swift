import TestSupport

/// Regular expressions drawn at random, most of which fit some word of the corpora.
enum RandomRegex {
    private static let fields = ["title", "title", "original", "aka", "director", "cast", "keyword"]

    /// A clause that asks a text field for one.
    static func clause(using random: inout SeededGenerator) -> String {
        "\(fields.randomElement(using: &random) ?? ""):/\(text(using: &random))/"
    }

    /// An expression without its slashes. Each of its letters folds to one, so that none grows too large for an engine.
    static func text(using random: inout SeededGenerator) -> String {
        if Int.random(in: 0..<4, using: &random) == 0 { return choice(depth: 2, using: &random) }
        let word = RandomCorpus.words.randomElement(using: &random) ?? ""
        return word.unicodeScalars.map { loosened(String(Character($0)), using: &random) }.joined()
    }

    /// A letter of a word, or something it fits.
    private static func loosened(_ letter: String, using random: inout SeededGenerator) -> String {
        let isPlain = letter.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        guard isPlain else { return Bool.random(using: &random) ? ".?" : "\\\(letter)" }
        let looser = [
            ".", "[\(letter)a-f]", "(\(letter)|xy)", "\(letter)?", "\(letter){1,3}", ".*", "[^xq]", "\(letter)+",
        ]
        return Int.random(in: 0..<3, using: &random) == 0 ? looser.randomElement(using: &random) ?? "" : letter
    }

    private static func choice(depth: Int, using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...2, using: &random)).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in atom(depth: depth, using: &random) }.joined()
        }.joined(separator: "|")
    }

    private static func atom(depth: Int, using random: inout SeededGenerator) -> String {
        let atoms = ["a", "e", "r", "st", "[a-m]", "[^aeiou]", ".", "é", "[è-ë]", "x", "m"]
        let isGroup = depth > 0 && Int.random(in: 0..<4, using: &random) == 0
        let atom =
            isGroup
            ? "(\(choice(depth: depth - 1, using: &random)))" : atoms.randomElement(using: &random) ?? "a"
        let counts = ["", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,}"]
        return atom + (counts.randomElement(using: &random) ?? "")
    }
}
