extension SyntaxBuilder {
    /// Parses the word or phrase at the current place.
    mutating func textClause(in field: String? = nil) -> QuerySyntax? {
        guard let token = current else { return nil }
        index += 1
        switch token.kind {
        case .quoted(let quoted): return phrase(quoted, of: token, in: field)
        case .bracket: return bracketWords(token.letters)
        case .regex(let regex): return regexWords(regex, of: token)
        default: return word(token.letters, in: field)
        }
    }

    /// Parses one word, in a text field or wherever bare words look.
    mutating func word(_ letters: Range<Int>, in field: String? = nil) -> QuerySyntax? {
        if field == nil, fields.idField != nil, let identity = MovieAddress.identity(in: source.letters[letters]) {
            let kind = QuerySyntax.Kind.identifier(namespace: identity.namespace, value: identity.value)
            return QuerySyntax(kind, span: source.span(letters))
        }
        let suffixes = WordSuffixes(of: letters, in: source)
        let shape = WordShape(source.letters[suffixes.word])
        if shape.form == .everything { return QuerySyntax(.everything, span: source.span(letters)) }
        if shape.form == .tooShort { reportShortWildcard(letters, kept: shape.text) }
        let fuzz = allowedFuzz(suffixes.fuzz, at: letters)
        guard let match = match(shape, fuzz: fuzz) else { return nil }
        let boost = allowedBoost(suffixes.boost ?? 1, of: letters)
        return QuerySyntax(.text(TextClause(match, field: field, boost: boost)), span: source.span(letters))
    }

    /// What a word of this shape asks for, or `nil` if it is mere punctuation. A lone `&` or `+` is the word "and".
    private func match(_ shape: WordShape, fuzz: Int?) -> TextClause.Match? {
        if shape.text == "&" || shape.text == "+" { return .word("and", fuzz: nil) }
        guard shape.text.isWordy else { return nil }
        switch shape.form {
        case .plain, .tooShort, .everything: return .word(shape.text, fuzz: fuzz)
        case .prefix: return .prefix(shape.text)
        case .wildcard: return .wildcard(shape.text)
        }
    }

    /// Parses the word or phrase at the current place as words that may each have as many typos as a word may.
    mutating func nearWords(in field: String) -> QuerySyntax? {
        guard let token = current else { return nil }
        index += 1
        guard case .quoted(let quoted) = token.kind else { return word(token.letters, in: field)?.withTypos }
        if !quoted.isTerminated { reportUnterminated(token) }
        var words: [QuerySyntax] = []
        for part in source.letters[quoted.content].split(whereSeparator: \.isSpace) {
            guard let word = word(part.startIndex..<part.endIndex, in: field) else { continue }
            words.append(word.withTypos)
        }
        let boost = allowedBoost(quoted.boost ?? 1, of: token.letters)
        return QuerySyntax.all(words)?.boosted(by: boost)
    }

    /// Parses what a `!` stands before: a title that is wanted whole.
    mutating func exactTitle(after bang: Token) -> QuerySyntax? {
        guard let token = current, token.isGlued else { return nil }
        index += 1
        return exact(token, in: fields.field(named: "title")?.textName)
    }

    /// The clause for texts that equal the word or phrase of `token`.
    mutating func exact(_ token: Token, in field: String?) -> QuerySyntax? {
        let text: String
        var boost: Double?
        if case .quoted(let quoted) = token.kind {
            if !quoted.isTerminated { reportUnterminated(token) }
            (text, boost) = (source.text(quoted.content).collapsed, quoted.boost)
        } else {
            let suffixes = WordSuffixes(of: token.letters, in: source)
            (text, boost) = (source.text(suffixes.word).collapsed, suffixes.boost)
        }
        guard text.isWordy else { return nil }
        let clause = TextClause(.exact(text), field: field, boost: allowedBoost(boost ?? 1, of: token.letters))
        return QuerySyntax(.text(clause), span: source.span(token.letters))
    }

    /// Parses a word before a colon that names no field: both sides of the colon are words.
    mutating func unknownField(_ token: Token, isGlued: Bool) -> QuerySyntax? {
        let first = index
        index += 1
        reportUnknownField(token, isGlued: isGlued)
        let name = word(token.letters)
        guard isGlued, let rest = current, rest.isGlued, rest.kind == .word || rest.isQuoted else { return name }
        let value = textClause()
        let both = QuerySyntax.all([name, value].compactMap { $0 })
        return both.map { QuerySyntax($0.kind, span: span(from: first)) }
    }

    private mutating func phrase(_ quoted: QuotedText, of token: Token, in field: String?) -> QuerySyntax? {
        if !quoted.isTerminated { reportUnterminated(token) }
        let text = source.text(quoted.content).collapsed
        guard text.isWordy else { return nil }
        let match = TextClause.Match.phrase(text, slop: quoted.slop, lastIsPrefix: quoted.lastIsPrefix)
        let boost = allowedBoost(quoted.boost ?? 1, of: token.letters)
        return QuerySyntax(.text(TextClause(match, field: field, boost: boost)), span: source.span(token.letters))
    }

    /// The words of a bracketed range that is none.
    mutating func bracketWords(_ letters: Range<Int>) -> QuerySyntax? {
        let inner = source.letters[letters].dropFirst().dropLast()
        var words: [QuerySyntax] = []
        for part in inner.split(whereSeparator: \.isSpace) {
            if let word = word(part.startIndex..<part.endIndex) { words.append(word) }
        }
        return QuerySyntax.all(words)
    }
}

extension QuerySyntax {
    /// The same word with the typos a word may have, unless it says how many.
    fileprivate var withTypos: QuerySyntax {
        guard case .text(let clause) = kind, case .word(let word, fuzz: nil) = clause.match else { return self }
        let match = TextClause.Match.word(word, fuzz: WordSuffixes.maximumFuzz)
        return QuerySyntax(.text(TextClause(match, field: clause.field, boost: clause.boost)), span: span)
    }
}

extension Field {
    /// The field's name if it holds text.
    var textName: String? { kind == .text ? name : nil }
}

extension Token {
    var isQuoted: Bool {
        if case .quoted = kind { true } else { false }
    }

    /// Whether it may be what words are matched with.
    var isText: Bool {
        switch kind {
        case .word, .quoted, .regex: true
        case .open, .close, .keyword, .combine, .minus, .plus, .bang, .field, .unknownField, .bracket: false
        }
    }
}

extension String {
    /// Whether anything in it could be part of a word.
    var isWordy: Bool { unicodeScalars.contains { !$0.isPunctuation } }

    /// The text without white space at its ends, and with single spaces inside.
    var collapsed: String {
        unicodeScalars.split(whereSeparator: \.isWhiteSpace).map { String($0) }.joined(separator: " ")
    }
}
