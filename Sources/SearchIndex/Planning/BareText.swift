import QueryLanguage

/// A word or phrase that is looked for in titles, and unless it says `title:` in genres and names too.
struct BareText {
    private(set) var text: String
    /// Whether it is a word; otherwise a quoted phrase.
    let isWord: Bool
    var slop = 0
    var lastIsPrefix = false
    var isTitleOnly = false
    var boost = 1.0
    /// The typos it may have, if it says so itself.
    var fuzz: Int?
    /// Where the query says it; `nil` if no text does.
    let span: Span?
    /// Its place among the words of its conjunction, once it was taken out of them.
    var place: Int?
    /// Whether the query says more at that place.
    private(set) var isPart = false

    /// A word of a clause that has no query text.
    init(word: String) {
        text = word
        isWord = true
        span = nil
    }

    /// A part of it.
    func part(_ text: String) -> BareText {
        guard text != self.text else { return self }
        var part = self
        part.text = text
        part.isPart = true
        return part
    }

    fileprivate init(
        _ text: String, isWord: Bool, clause: TextClause, span: Span, slop: Int = 0, lastIsPrefix: Bool = false,
        fuzz: Int? = nil
    ) {
        self.text = text
        self.isWord = isWord
        self.slop = slop
        self.lastIsPrefix = lastIsPrefix
        isTitleOnly = clause.field != nil
        boost = clause.boost
        self.fuzz = fuzz
        self.span = span
    }
}

extension QuerySyntax {
    /// The clause as bare text, if it is.
    var bareText: BareText? {
        guard case .text(let clause) = kind, clause.field == nil || clause.field == "title" else { return nil }
        switch clause.match {
        case .word(let text, let fuzz):
            return BareText(text, isWord: true, clause: clause, span: span, fuzz: fuzz)
        case .phrase(let text, let slop, let lastIsPrefix):
            return BareText(text, isWord: false, clause: clause, span: span, slop: slop, lastIsPrefix: lastIsPrefix)
        case .prefix, .wildcard, .regex, .exact: return nil
        }
    }

    /// Whether it is nothing but bare words, so that no operator can hide a title.
    var isPlainWords: Bool {
        switch kind {
        case .and(let operands): operands.allSatisfy { $0.bareText.map { $0.isWord && !$0.isTitleOnly } ?? false }
        default: bareText.map { $0.isWord && !$0.isTitleOnly } ?? false
        }
    }

    /// Whether a phrase or whole title is asked for anywhere, which says that words were chosen with care.
    var hasPhrase: Bool {
        switch kind {
        case .and(let operands), .or(let operands): operands.contains(where: \.hasPhrase)
        case .not(let operand): operand.hasPhrase
        case .text(let clause):
            switch clause.match {
            case .phrase, .exact: true
            case .word, .prefix, .wildcard, .regex: false
            }
        case .everything, .nothing, .facet, .range, .presence, .flag, .identifier: false
        }
    }
}
