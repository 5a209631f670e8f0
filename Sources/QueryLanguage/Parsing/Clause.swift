/// An operand of a conjunction, with what its spelling says beyond its meaning.
struct Clause {
    let syntax: QuerySyntax

    /// How it could be a year hint, if it could.
    let yearForm: YearForm?

    /// A spelling of a year that may be a hint.
    enum YearForm {
        /// A bare number, a hint only at the end of the words.
        case bare

        /// In brackets, as libraries write it behind a title.
        case bracketed
    }
}

/// Clauses that all have to match.
struct Conjunction {
    /// The tokens it is made of.
    private(set) var tokens: Range<Int>
    var clauses: [Clause] = []

    /// Whether the last thing read was an explicit `AND`.
    var isAfterAnd = false

    init(first: Int) {
        tokens = first..<first
    }

    func ended(at end: Int) -> Conjunction {
        var copy = self
        copy.tokens = tokens.lowerBound..<end
        return copy
    }
}

extension Clause.YearForm {
    /// The form the token at `index` begins, or `nil` if it does not begin a year.
    init?(at index: Int, in builder: SyntaxBuilder) {
        let tokens = builder.tokens
        let isBracketed =
            tokens[index].kind == .open && index + 2 < tokens.count
            && tokens[index + 2].kind == .close(boost: nil)
        let word = tokens[isBracketed ? index + 1 : index]
        guard word.kind == .word, !word.isValue, builder.source.year(word.letters) != nil else { return nil }
        self = isBracketed ? .bracketed : .bare
    }
}

extension SourceText {
    /// The year some letters spell, if it is one a movie could have.
    func year(_ letters: Range<Int>) -> Int? {
        guard letters.count == 4, self.letters[letters].allSatisfy({ !$0.isLiteral && $0.scalar.isDigit }) else {
            return nil
        }
        return Int(text(letters)).flatMap { (1870...2099).contains($0) ? $0 : nil }
    }
}
