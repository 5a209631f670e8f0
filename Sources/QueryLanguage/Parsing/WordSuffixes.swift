/// The `~1` and `^2` at the end of a word.
struct WordSuffixes {
    /// The typos allowed, if the word says so. A bare `~` allows as many as a word may have.
    private(set) var fuzz: Int?

    /// How much the word counts, if it says so.
    private(set) var boost: Double?

    /// The letters before the suffixes.
    private(set) var word: Range<Int>

    /// The most typos a word may have.
    static let maximumFuzz = 2

    /// Takes the suffixes off `letters`. Each counts once, in either order, and never is the whole word.
    init(of letters: Range<Int>, in source: SourceText) {
        word = letters
        while let mark = Self.mark(in: word, of: source) {
            let number = source.text((mark + 1)..<word.upperBound)
            if source.letters[mark].means("~") {
                guard fuzz == nil, number.utf8.allSatisfy({ (48...57).contains($0) }) else { return }
                fuzz = number.isEmpty ? Self.maximumFuzz : Int(number) ?? .max
            } else {
                guard boost == nil else { return }
                guard let value = number.isEmpty ? 1 : Double(number) else { return }
                boost = value
            }
            word = word.lowerBound..<mark
        }
    }

    /// The last suffix mark of a word that has only digits and points behind it.
    private static func mark(in word: Range<Int>, of source: SourceText) -> Int? {
        let mark = source.letters[word].lastIndex { !$0.scalar.isDigit && $0.scalar != "." || $0.isLiteral }
        guard let mark, mark > word.lowerBound else { return nil }
        return source.letters[mark].means("~") || source.letters[mark].means("^") ? mark : nil
    }
}
