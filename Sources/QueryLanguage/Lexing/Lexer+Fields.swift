extension Lexer {
    /// Reads a field name with its comparator and value, if the letters here begin one.
    mutating func readField() -> Bool {
        guard var head = fieldHead() else { return false }
        let start = position
        position = head.nameLetters.upperBound
        let valueStart = readComparator(of: &head)
        emit(.field(head), from: start)
        if hasValue(at: valueStart, isSpaced: letters[valueStart - 1].isSpace) {
            position = valueStart
            readValue(of: head)
        }
        return true
    }

    /// Moves past the comparator, which may refine a colon (`year:>=`); returns where a value would begin.
    ///
    /// White space behind a plain colon belongs to the clause only if a value follows, so the lexer stays before it.
    private mutating func readComparator(of head: inout FieldHead) -> Int {
        skipSpace()
        position += head.comparator.count
        let end = position
        skipSpace()
        guard head.comparator == .has else { return position }
        guard let refined = Comparator(startOf: letters[position...]) else {
            defer { position = end }
            head.isSpaced = position > end
            return position
        }
        head.comparator = refined
        position += refined.count
        skipSpace()
        return position
    }

    /// The head of the field clause that begins here.
    private func fieldHead() -> FieldHead? {
        guard let name = fieldName() else { return nil }
        let rest = letters[name.upperBound...]
        let spaced = rest.drop(while: \.isSpace)
        guard let comparator = gluedSign(rest) ?? Comparator(startOf: spaced) else { return nil }
        let text = source.text(name)
        guard let subject = subject(named: text) else { return nil }
        let head = FieldHead(subject: subject, comparator: comparator, name: text, nameLetters: name)
        if case .near = comparator { return head.field?.kind == .text ? head : nil }
        guard spaced.startIndex > rest.startIndex else { return head }
        // `year >= 1990`: only a digit after the comparator tells it from punctuation.
        let value = spaced.dropFirst(comparator.count).drop(while: \.isSpace)
        return head.isNumeric && value.first?.scalar.isDigit == true ? head : nil
    }

    /// The colon behind a name, or the tilde that stands before a letter or a quote; before a digit it is a suffix.
    private func gluedSign(_ rest: ArraySlice<Letter>) -> Comparator? {
        guard let sign = rest.first else { return nil }
        if sign.means(":") { return .has }
        guard sign.means("~"), let next = rest.dropFirst().first else { return nil }
        return next.isQuote || next.scalar.isLetter ? .near : nil
    }

    /// The letters of the name that begins here.
    private func fieldName() -> Range<Int>? {
        guard let first = peek(), !first.isLiteral, first.scalar.isLetter else { return nil }
        let name = letters[position...].prefix { !$0.isLiteral && $0.scalar.isNamePart }
        return name.startIndex..<name.endIndex
    }

    private func subject(named name: String) -> FieldHead.Subject? {
        if let field = fields.field(named: name) { return .field(field) }
        switch NameKey(name).text {
        case "has": return .presence(isPresent: true)
        case "missing": return .presence(isPresent: false)
        case "is" where !fields.flags.isEmpty: return .flag(isSet: true)
        case "not" where !fields.flags.isEmpty: return .flag(isSet: false)
        case "sort" where !fields.sortKeys.isEmpty, "order" where !fields.sortKeys.isEmpty: return .sort
        default: return nil
        }
    }

    /// Whether the letters at `start` can be a value.
    ///
    /// After white space, another clause or an operator is not taken for one.
    private func hasValue(at start: Int, isSpaced: Bool) -> Bool {
        guard start < letters.count, !letters[start].isSpace, !letters[start].means(")") else { return false }
        guard isSpaced else { return true }
        var ahead = self
        ahead.position = start
        if ["-", "+", "!", "|", "&"].contains(where: { ahead.isAt($0) }) { return false }
        let word = letters[start...].prefix { !$0.isSpace && !$0.means("(") && !$0.means(")") }.prefix(4)
        return ahead.fieldHead() == nil && Keyword.spelled(by: word) == nil
    }

    private mutating func readValue(of head: FieldHead) {
        if isAt("(") { return readOpen(of: head.takesRegexes ? .texts : .values) }
        if isAt("/"), head.takesRegexes { return readRegex() }
        if peek()?.isQuote == true { return readQuoted(isValue: true, isListed: head.takesLists) }
        if head.isNumeric, let end = bracketEnd() {
            let start = position
            position = end
            return emit(.bracket, from: start, isValue: true)
        }
        readValueWord(isValue: true)
    }

    /// Where the bracketed range that begins here ends.
    private func bracketEnd() -> Int? {
        guard isAt("[") || isAt("{") else { return nil }
        // Stopping at the next bracket of any kind keeps a row of open brackets linear.
        let close = letters[(position + 1)...].firstIndex { letter in
            ["[", "{", "]", "}", "(", ")"].contains { letter.means($0) }
        }
        guard let close, letters[close].means("]") || letters[close].means("}") else { return nil }
        return close + 1
    }

    /// Reads a word before a colon that names no field: the colon is punctuation then, as in most titles.
    mutating func readUnknownField() -> Bool {
        guard let name = fieldName() else { return false }
        let rest = letters[name.upperBound...]
        guard let mark = rest.first else { return false }
        let markCount: Int
        if mark.means(":") {
            markCount = 1
        } else if let comparator = Comparator(startOf: rest) {
            markCount = comparator.count
            guard rest.dropFirst(markCount).first?.scalar.isDigit == true else { return false }
        } else {
            return false
        }
        let after = rest.dropFirst(markCount)
        // The colon of an address is none of ours, and one at the very end separates nothing.
        guard !after.starts(with: ["/", "/"], by: { $0.means($1) }), !after.allSatisfy(\.isSpace) else { return false }
        let start = position
        position = name.upperBound
        emit(.unknownField(isGlued: after.first.map { !$0.isSpace } ?? false), from: start)
        position += markCount
        lastEnd = position
        readGluedRest()
        return true
    }

    /// Reads the word glued to an unknown field, which cannot begin a field clause itself.
    private mutating func readGluedRest() {
        guard let letter = peek(), !letter.isSpace, !letter.means("("), !letter.means(")") else { return }
        if letter.isQuote { readQuoted() } else { readWord() }
    }
}
