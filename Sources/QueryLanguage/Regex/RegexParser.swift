/// Parses a regular expression for one word by recursive descent.
///
/// Anchors are implied and may be written at the ends. Capitals are read as small letters, as in all words.
///
/// - Complexity: O(letters), since nothing is read twice; the depth of recursion is bounded by
///   ``RegexSyntax/maximumDepth``.
struct RegexParser {
    private let letters: ArraySlice<Letter>
    private var position: Int
    private var depth = 0

    /// Parses the letters between the slashes.
    static func syntax(of letters: ArraySlice<Letter>) throws(RegexFailure) -> RegexSyntax {
        var parser = RegexParser(letters.dropAnchors())
        guard !parser.letters.isEmpty else {
            throw RegexFailure(letters: letters.startIndex..<letters.endIndex, problem: .isEmpty)
        }
        let syntax = try parser.choice()
        if parser.current != nil { throw parser.failure(.unclosedGroup) }
        return syntax
    }

    private init(_ letters: ArraySlice<Letter>) {
        self.letters = letters
        position = letters.startIndex
    }

    private var current: Letter? { position < letters.endIndex ? letters[position] : nil }

    private func isAt(_ scalar: Unicode.Scalar) -> Bool { current?.means(scalar) ?? false }

    private func failure(_ problem: RegexFailure.Problem, from start: Int? = nil) -> RegexFailure {
        let start = start ?? position
        return RegexFailure(letters: start..<max(min(position + 1, letters.endIndex), start), problem: problem)
    }

    private mutating func choice() throws(RegexFailure) -> RegexSyntax {
        let start = position
        var alternatives = [try sequence()]
        while isAt("|") {
            position += 1
            alternatives.append(try sequence())
        }
        guard let choice = RegexSyntax.any(alternatives) else { throw failure(.emptyAlternative) }
        return try measured(choice, from: start)
    }

    private mutating func sequence() throws(RegexFailure) -> RegexSyntax {
        let start = position
        var parts: [RegexSyntax] = []
        while let letter = current, !letter.means("|"), !letter.means(")") {
            parts.append(try repetition())
        }
        guard let sequence = RegexSyntax.joined(parts) else { throw failure(.emptyAlternative) }
        return try measured(sequence, from: start)
    }

    private mutating func repetition() throws(RegexFailure) -> RegexSyntax {
        let start = position
        let part = try atom()
        guard let count = try count() else { return part }
        if isRepeating { throw failure(.nothingToRepeat) }
        return try measured(.repeated(part, atLeast: count.least, atMost: count.most), from: start)
    }

    /// Whether a sign of repetition stands here: behind another one it is another language's.
    private var isRepeating: Bool { ["*", "+", "?", "{"].contains(where: isAt) }

    private mutating func count() throws(RegexFailure) -> (least: Int, most: Int?)? {
        for (sign, least, most) in Self.signs where isAt(sign) {
            position += 1
            return (least, most)
        }
        return isAt("{") ? try bracedCount() : nil
    }

    private static let signs: [(Unicode.Scalar, Int, Int?)] = [("*", 0, nil), ("+", 1, nil), ("?", 0, 1)]

    private mutating func bracedCount() throws(RegexFailure) -> (least: Int, most: Int?) {
        let start = position
        position += 1
        guard let least = number() else { throw failure(.badCount, from: start) }
        var most: Int? = least
        if isAt(",") {
            position += 1
            most = number()
        }
        guard isAt("}"), most ?? 1 > 0, least <= most ?? least else { throw failure(.badCount, from: start) }
        position += 1
        return (least, most)
    }

    /// A number of one or two digits.
    private mutating func number() -> Int? {
        var value: Int?
        for _ in 0..<2 {
            guard let letter = current, !letter.isLiteral, letter.scalar.isDigit else { break }
            value = (value ?? 0) * 10 + Int(letter.scalar.value - 48)
            position += 1
        }
        return value
    }

    private mutating func atom() throws(RegexFailure) -> RegexSyntax {
        guard let letter = current else { throw failure(.nothingToRepeat) }
        if letter.means("(") { return try group() }
        if letter.means("[") { return .one(try characterClass()) }
        let set = letter.means(".") ? ScalarSet.all : ScalarSet(try plain(letter).scalar.lowered)
        position += 1
        return .one(set)
    }

    private mutating func group() throws(RegexFailure) -> RegexSyntax {
        let start = position
        depth += 1
        defer { depth -= 1 }
        guard depth <= RegexSyntax.maximumDepth else { throw failure(.tooDeep) }
        position += 1
        if isAt("?") { throw failure(.group, from: start) }
        let inner = try choice()
        guard isAt(")") else { throw failure(.unclosedGroup, from: start) }
        position += 1
        return inner
    }

    /// A class, `[a-z_]` or `[^a-z]`.
    private mutating func characterClass() throws(RegexFailure) -> ScalarSet {
        let start = position
        position += 1
        let isNegated = isAt("^")
        if isNegated { position += 1 }
        var ranges: [ClosedRange<UInt32>] = []
        while let letter = current, !letter.means("]") {
            ranges.append(try range(from: letter))
        }
        guard current != nil else { throw failure(.unclosedClass, from: start) }
        guard let set = ranges.isEmpty ? nil : ScalarSet(ranges, isNegated: isNegated) else {
            throw failure(.emptyClass, from: start)
        }
        position += 1
        return set
    }

    /// A range of a class, or one character of it.
    private mutating func range(from letter: Letter) throws(RegexFailure) -> ClosedRange<UInt32> {
        let start = position
        let first = try member(letter)
        position += 1
        guard isAt("-"), position + 1 < letters.endIndex, !letters[position + 1].means("]") else {
            let lowered = first.lowered.value
            return lowered...lowered
        }
        position += 1
        let last = try member(letters[position])
        guard first <= last else { throw failure(.reversedRange, from: start) }
        position += 1
        return first.value...last.value
    }

    private func member(_ letter: Letter) throws(RegexFailure) -> Unicode.Scalar {
        if letter.means("[") { throw failure(.unescaped) }
        return try escapable(letter).scalar
    }

    /// A letter that stands for itself outside of a class.
    private func plain(_ letter: Letter) throws(RegexFailure) -> Letter {
        if ["*", "+", "?", "{"].contains(where: letter.means) { throw failure(.nothingToRepeat) }
        if letter.means("^") || letter.means("$") { throw failure(.anchor) }
        if letter.means("]") || letter.means("}") { throw failure(.unescaped) }
        if letter.scalar.isWhiteSpace { throw failure(.space) }
        return try escapable(letter)
    }

    /// Refuses `\d` and the like, which mean something elsewhere.
    private func escapable(_ letter: Letter) throws(RegexFailure) -> Letter {
        if letter.isLiteral, letter.scalar.isASCIILetter || letter.scalar.isDigit { throw failure(.classEscape) }
        return letter
    }

    private func measured(_ syntax: RegexSyntax, from start: Int) throws(RegexFailure) -> RegexSyntax {
        guard syntax.size <= RegexSyntax.maximumSize else {
            throw RegexFailure(letters: start..<position, problem: .tooLarge)
        }
        return syntax
    }
}

extension ArraySlice<Letter> {
    /// The letters without `^` in front and `$` at the end, which say what is so anyway.
    fileprivate func dropAnchors() -> ArraySlice<Letter> {
        let rest = first?.means("^") == true ? dropFirst() : self
        return rest.last?.means("$") == true ? rest.dropLast() : rest
    }
}

extension Unicode.Scalar {
    /// The small letter of a capital, where it is one character.
    var lowered: Unicode.Scalar {
        let lower = properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? self : self
    }
}
