/// Tells operators from words: `AND`, `OR` and `NOT` combine only what stands beside them.
///
/// A title may hold any of the three, in capitals too, so a keyword without
/// operands is a word; and so is each of them when the whole query is shouted.
struct OperatorResolution {
    let tokens: [Token]
    let isShouted: Bool

    init(_ tokens: [Token], source: SourceText) {
        self.tokens = tokens
        isShouted = Self.isShouted(tokens, source: source)
    }

    /// The tokens with every keyword turned into an operator or a word.
    ///
    /// - Complexity: O(tokens), from right to left, since `NOT` may follow `AND`.
    func resolved(log: inout DiagnosticLog) -> [Token] {
        var result = tokens
        for index in tokens.indices.reversed() {
            guard case .keyword(let keyword, let isSymbol) = tokens[index].kind else { continue }
            let isOperator =
                (isSymbol || !isShouted) && startsOperand(result, at: index + 1)
                && (keyword == .not || endsOperand(at: index - 1))
            let old = tokens[index]
            result[index] = Token(
                kind: isOperator ? .combine(keyword) : .word, letters: old.letters, isGlued: old.isGlued,
                isValue: old.isValue)
            if !isOperator { report(keyword, isSymbol: isSymbol, at: old.letters, log: &log) }
        }
        return result
    }

    /// Whether an operand can begin with the already resolved token at `index`.
    private func startsOperand(_ resolved: [Token], at index: Int) -> Bool {
        guard index < resolved.count else { return false }
        switch resolved[index].kind {
        case .combine(let keyword): return keyword == .not
        case .close, .keyword: return false
        case .word: return !isKeyword(at: index)
        case .open, .minus, .plus, .bang, .field, .unknownField, .quoted, .bracket, .regex: return true
        }
    }

    private func endsOperand(at index: Int) -> Bool {
        guard index >= 0 else { return false }
        switch tokens[index].kind {
        case .close, .field, .unknownField, .quoted, .bracket, .regex, .word: return true
        case .open, .minus, .plus, .bang, .keyword, .combine: return false
        }
    }

    private func isKeyword(at index: Int) -> Bool {
        if case .keyword = tokens[index].kind { true } else { false }
    }

    private func report(_ keyword: Keyword, isSymbol: Bool, at letters: Range<Int>, log: inout DiagnosticLog) {
        let written = log.source.written(letters)
        if isSymbol {
            let message = "“\(written)” has nothing to combine here and is left out"
            log.add(
                .init(
                    code: .danglingOperator, span: log.source.span(letters), message: message,
                    expected: SyntaxBuilder.operands, replacement: ""))
        } else {
            let reason = isShouted ? "the whole query is in capitals" : "it does not stand between two operands"
            let message = "“\(written)” is read as a word, since \(reason)"
            log.add(
                .init(
                    code: .keywordAsWord, span: log.source.span(letters), message: message,
                    expected: SyntaxBuilder.operands, replacement: written.lowercased()))
        }
    }

    /// Whether the words are all in capitals, as with the caps lock on. Digits alone are not shouted.
    private static func isShouted(_ tokens: [Token], source: SourceText) -> Bool {
        var hasCapital = false
        for token in tokens {
            if case .keyword = token.kind { continue }
            for letter in source.letters[token.letters] {
                if letter.scalar.isLowercase { return false }
                hasCapital = hasCapital || letter.scalar.isUppercase
            }
        }
        return hasCapital
    }
}
