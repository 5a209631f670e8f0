/// Cuts a query text into tokens.
///
/// What a word before a colon is depends on the known fields, and what follows
/// a field is cut by other rules than words are; this is why the lexer looks
/// at the table of fields.
///
/// - Complexity: O(letters), since no rule looks back and none looks ahead past the next bracket or quote.
struct Lexer {
    let source: SourceText
    let fields: FieldTable

    var position = 0
    var tokens: [Token] = []

    /// What stands in each open group.
    var groups: [GroupContent] = []

    /// Where the last token ended, to tell what is glued.
    var lastEnd = 0

    /// The tokens of a text.
    static func tokens(of source: SourceText, fields: FieldTable) -> [Token] {
        var lexer = Lexer(source: source, fields: fields)
        while lexer.skipSpace() {
            lexer.readToken()
        }
        return lexer.tokens
    }

    private init(source: SourceText, fields: FieldTable) {
        self.source = source
        self.fields = fields
    }

    var letters: [Letter] { source.letters }

    /// The letter `distance` after the current one.
    func peek(_ distance: Int = 0) -> Letter? {
        let place = position + distance
        return place < letters.count ? letters[place] : nil
    }

    /// Whether the current letter is `scalar` in its special meaning.
    func isAt(_ scalar: Unicode.Scalar) -> Bool {
        peek()?.means(scalar) ?? false
    }

    /// Moves past white space; returns whether anything is left.
    @discardableResult
    mutating func skipSpace() -> Bool {
        while let letter = peek(), letter.isSpace { position += 1 }
        return position < letters.count
    }

    /// Adds a token that ends where the lexer stands.
    mutating func emit(_ kind: Token.Kind, from start: Int, isValue: Bool = false) {
        let isGlued = !tokens.isEmpty && lastEnd == start
        tokens.append(Token(kind: kind, letters: start..<position, isGlued: isGlued, isValue: isValue))
        lastEnd = position
    }

    /// Whether a clause can begin at the current letter, so that its first character may be an operator.
    private var isClauseStart: Bool {
        guard position > 0 else { return true }
        let previous = letters[position - 1]
        if previous.isSpace || previous.means("(") { return true }
        switch tokens.last?.kind {
        case .minus, .plus: return lastEnd == position
        default: return false
        }
    }

    private mutating func readToken() {
        let content = groups.last ?? .clauses
        if isAt("(") { return readOpen(of: content) }
        if isAt(")") { return readClose() }
        if peek()?.isQuote == true { return readQuoted(isValue: content.isValue, isListed: content.isValue) }
        if isClauseStart, readPrefixOperator() { return }
        if content == .texts, isClauseStart, isAt("/") { return readRegex() }
        if content.isValue { return readValueWord(isValue: true) }
        if isClauseStart, readField() || readUnknownField() { return }
        readWord()
    }

    mutating func readOpen(of content: GroupContent) {
        groups.append(content)
        position += 1
        emit(.open, from: position - 1, isValue: content.isValue)
    }

    private mutating func readClose() {
        let start = position
        _ = groups.popLast()
        position += 1
        let boost = readBoost()
        emit(.close(boost: boost), from: start)
    }

    /// Reads the `-`, `+` or `!` of a clause.
    private mutating func readPrefixOperator() -> Bool {
        guard let letter = peek(), let next = peek(1), !next.isSpace, !next.means(")") else { return false }
        let kind: Token.Kind
        if letter.means("-"), !next.means("-") {
            kind = .minus
        } else if letter.means("+"), !next.means("+") {
            kind = .plus
        } else if letter.means("!"), next.isQuote || next.scalar.isLetter || next.scalar.isDigit {
            kind = .bang
        } else {
            return false
        }
        position += 1
        emit(kind, from: position - 1)
        return true
    }
}
