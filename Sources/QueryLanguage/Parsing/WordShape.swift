/// What the letters of a word ask for, its suffixes taken off.
struct WordShape {
    /// The word, its beginning, or its pattern.
    let text: String
    let form: Form

    enum Form {
        case plain, prefix, wildcard

        /// A wildcard beside too few letters: it would match half the vocabulary, so the letters stand alone.
        case tooShort

        /// A lone star.
        case everything
    }

    /// Reads the shape of a word.
    ///
    /// - Complexity: O(letters).
    init(_ letters: ArraySlice<Letter>) {
        let word = Self.trimmed(letters)
        if letters.count == 1, let only = letters.first, only.means("*") {
            self.init(text: "", form: .everything)
        } else if !word.contains(where: \.isWildcard) || Self.isSpelledWithStars(word) {
            self.init(text: Self.text(of: word), form: .plain)
        } else {
            self.init(wild: word)
        }
    }

    private init(text: String, form: Form) {
        self.text = text
        self.form = form
    }

    private init(wild word: ArraySlice<Letter>) {
        let literals = word.count { !$0.isWildcard && !$0.scalar.isPunctuation }
        let isPrefix = word.reversed().drop { $0.means("*") }.allSatisfy { !$0.isWildcard }
        if literals < 2 {
            self.init(
                text: Self.text(of: word.filter { !$0.isWildcard }[...]), form: literals == 0 ? .plain : .tooShort)
        } else if isPrefix {
            self.init(text: Self.text(of: word.filter { !$0.isWildcard }[...]), form: .prefix)
        } else {
            // Without the literal ones a question mark may end the word after all: `why?\?`.
            let rest = Self.trimmed(word.filter { $0.isWildcard || !($0.scalar == "*" || $0.scalar == "?") }[...])
            let isPattern = rest.contains(where: \.isWildcard)
            self.init(
                text: isPattern ? Self.pattern(of: rest) : Self.text(of: rest), form: isPattern ? .wildcard : .plain)
        }
    }

    /// Whether the word is spelled like `M*A*S*H`, where the stars are part of the title.
    static func isSpelledWithStars(_ letters: some Collection<Letter>) -> Bool {
        guard letters.count >= 3, letters.count % 2 == 1 else { return false }
        return letters.enumerated().allSatisfy { place, letter in
            place % 2 == 1 ? letter.means("*") : !letter.scalar.isPunctuation
        }
    }

    /// Takes the punctuation of a sentence off the end of a word.
    ///
    /// A question mark ends a question unless the word is a pattern anyway: "are you there god?"
    private static func trimmed(_ letters: ArraySlice<Letter>) -> ArraySlice<Letter> {
        let isMark = { (letter: Letter) in [",", ";", ":", "!"].contains { letter.means($0) } }
        let core = letters.reversed().drop { isMark($0) || $0.means("?") }
        let isPattern = core.contains(where: \.isWildcard)
        let count = isPattern ? letters.reversed().drop(while: isMark).count : core.count
        return letters.prefix(count)
    }

    /// The pattern of a word without literal stars, which match nothing in an index: runs of stars are one.
    private static func pattern(of word: ArraySlice<Letter>) -> String {
        var pattern = String.UnicodeScalarView()
        for letter in word {
            if letter.means("*"), pattern.last == "*" { continue }
            pattern.append(letter.scalar)
        }
        return String(pattern)
    }

    private static func text(of word: ArraySlice<Letter>) -> String {
        String(String.UnicodeScalarView(word.map(\.scalar)))
    }
}

extension Letter {
    /// Whether it stands for other characters.
    var isWildcard: Bool { means("*") || means("?") }
}
