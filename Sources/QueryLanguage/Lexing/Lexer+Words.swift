extension Lexer {
    /// Reads a word, which may turn out to be a keyword.
    mutating func readWord() {
        let start = position
        skipWord()
        if let spelled = Keyword.spelled(by: letters[start..<position]) {
            emit(.keyword(spelled.keyword, isSymbol: spelled.isSymbol), from: start)
        } else {
            emit(.word, from: start)
        }
    }

    /// Reads a word inside the value of a field, where only keywords are special.
    mutating func readValueWord(isValue: Bool) {
        let start = position
        skipWord()
        let isInGroup = groups.last?.isValue == true
        if isInGroup, let spelled = Keyword.spelled(by: letters[start..<position]) {
            emit(.keyword(spelled.keyword, isSymbol: spelled.isSymbol), from: start)
        } else {
            emit(.word, from: start, isValue: isValue)
            if letters[position - 1].means(",") || letters[position - 1].means("+") { readListRest() }
        }
    }

    /// Reads what a separator at the end of a bare value goes on with: `horror,"science fiction"`.
    private mutating func readListRest() {
        if peek()?.isQuote == true { readQuoted(isValue: true, isListed: true) }
    }

    /// Moves to the end of a word, past at least one letter.
    private mutating func skipWord() {
        let start = position
        while let letter = peek() {
            if letter.isSpace || letter.means("(") || letter.means(")") { break }
            if letter.isQuote, !isInchMark(from: start) { break }
            position += 1
        }
        // A caller stands on something no other rule wanted; it is a word then, whatever it is.
        if position == start { position += 1 }
    }

    /// Whether the quote at the current letter is the inch of `12"`: glued to a digit, with nothing glued to it.
    private func isInchMark(from start: Int) -> Bool {
        guard position > start, letters[position - 1].scalar.isDigit else { return false }
        guard let next = peek(1) else { return true }
        return next.isSpace || next.means(")")
    }

    /// Reads a regular expression from slash to slash, with its boost. It holds no white space, as no word does.
    ///
    /// Without a closing slash it is a word that is reported.
    mutating func readRegex() {
        let start = position
        let rest = letters[(start + 1)...]
        let content = rest.prefix { !$0.isSpace && !$0.means("/") }
        position = content.endIndex
        var regex = RegexText(content: content.startIndex..<content.endIndex, isTerminated: isAt("/"))
        if regex.isTerminated {
            position += 1
            regex.boost = readBoost()
        }
        if !regex.isTerminated || peek().map({ !$0.isSpace && !$0.means(")") }) == true {
            position = start
            skipWord()
            regex = RegexText(content: (start + 1)..<position, isTerminated: false)
        }
        emit(.regex(regex), from: start, isValue: true)
    }

    /// Reads a phrase with the suffixes glued to it. Without a closing quote it runs to the end.
    ///
    /// As one of a list, it goes on behind a comma or a plus.
    mutating func readQuoted(isValue: Bool = false, isListed: Bool = false) {
        let start = position
        position += 1
        let contentStart = position
        while let letter = peek(), !letter.isQuote { position += 1 }
        let isTerminated = position < letters.count
        var quoted = QuotedText(content: contentStart..<position, isTerminated: isTerminated)
        if isTerminated {
            position += 1
            readSuffixes(of: &quoted)
        }
        emit(.quoted(quoted), from: start, isValue: isValue)
        if isListed, isAt(",") || isAt("+") { readValueWord(isValue: true) }
    }

    private mutating func readSuffixes(of quoted: inout QuotedText) {
        if isAt("~"), let slop = number(at: position + 1) {
            quoted.slop = Int(min(slop.value, Double(Self.maximumSlop)))
            position = slop.end
        }
        if isAt("*") {
            quoted.lastIsPrefix = true
            position += 1
        }
        quoted.boost = readBoost()
    }

    /// Reads the boost of a group or a phrase.
    mutating func readBoost() -> Double? {
        guard isAt("^"), let boost = number(at: position + 1) else { return nil }
        position = boost.end
        return boost.value
    }

    /// The plain number that begins at `start`, and where it ends.
    private func number(at start: Int) -> (value: Double, end: Int)? {
        let digits = letters[start...].prefix { !$0.isLiteral && ($0.scalar.isDigit || $0.scalar == ".") }
        return Double(source.text(digits.startIndex..<digits.endIndex)).map { ($0, digits.endIndex) }
    }

    /// More words than a title has never intervene.
    static var maximumSlop: Int { 100 }
}
