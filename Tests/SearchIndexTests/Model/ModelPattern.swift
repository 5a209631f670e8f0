import TextAnalysis

/// A word with `*` for any run of letters and `?` for one.
struct ModelPattern {
    private let pattern: [Unicode.Scalar]

    init(_ text: String) {
        var pattern: [Unicode.Scalar] = []
        var letters = ""
        for character in text.unicodeScalars {
            guard character == "*" || character == "?" else {
                letters.unicodeScalars.append(character)
                continue
            }
            pattern += Folding.folded(letters).unicodeScalars.filter { $0 != " " } + [character]
            letters = ""
        }
        self.pattern = pattern + Folding.folded(letters).unicodeScalars.filter { $0 != " " }
    }

    func matches(_ word: String) -> Bool { Self.matches(pattern[...], Array(word.unicodeScalars)[...]) }

    private static func matches(_ pattern: ArraySlice<Unicode.Scalar>, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = pattern.first else { return word.isEmpty }
        if first == "*" {
            return matches(pattern.dropFirst(), word) || (!word.isEmpty && matches(pattern, word.dropFirst()))
        }
        guard let letter = word.first, first == "?" || first == letter else { return false }
        return matches(pattern.dropFirst(), word.dropFirst())
    }
}
