import QueryLanguage

/// A bare word or phrase of a query.
struct ModelPiece {
    private(set) var text: String
    let isWord: Bool
    /// The typos the query allows the word; `nil` leaves it to the engine.
    let fuzz: Int?
    let slop: Int
    let lastIsPrefix: Bool
    let isTitleOnly: Bool
    let boost: Double
    /// Where the query says it; `nil` if no text does.
    let span: Span?
    /// Its place among the words of its conjunction.
    var place = 0

    /// The clause as a piece, `nil` if it is anything else.
    init?(_ syntax: QuerySyntax) {
        guard case .text(let clause) = syntax.kind, clause.field == nil || clause.field == "title" else { return nil }
        switch clause.match {
        case .word(let text, let fuzz):
            (self.text, isWord, self.fuzz, slop, lastIsPrefix) = (text, true, fuzz, 0, false)
        case .phrase(let text, let slop, let lastIsPrefix):
            (self.text, isWord, fuzz, self.slop, self.lastIsPrefix) = (text, false, nil, slop, lastIsPrefix)
        case .prefix, .wildcard, .regex, .exact: return nil
        }
        isTitleOnly = clause.field != nil
        boost = clause.boost
        span = syntax.span
    }

    /// A word of a clause that has no query text.
    init(word: String) {
        (text, isWord, fuzz, slop, lastIsPrefix, isTitleOnly) = (word, true, nil, 0, false, false)
        (boost, span) = (1, nil)
    }

    /// A part of it.
    func part(_ text: String) -> ModelPiece {
        var part = self
        part.text = text
        return part
    }

    /// Whether it is a word that says nothing about typos itself.
    var isCorrectable: Bool { isWord && fuzz == nil }

    /// Whether genres and names may carry it.
    var isFreeWord: Bool { isWord && !isTitleOnly }
}

extension QuerySyntax {
    /// The operands of a conjunction, or the clause itself.
    var conjuncts: [QuerySyntax] { if case .and(let operands) = kind { operands } else { [self] } }

    /// Whether it is bare words and nothing else.
    var isBareWords: Bool { conjuncts.allSatisfy { ModelPiece($0)?.isFreeWord == true } }

    /// The last text that is not excluded.
    private var lastText: QuerySyntax? {
        switch kind {
        case .text: self
        case .and(let operands), .or(let operands):
            operands.compactMap(\.lastText).max { $0.span.scalars.lowerBound < $1.span.scalars.lowerBound }
        case .everything, .nothing, .not, .facet, .range, .presence, .flag, .identifier: nil
        }
    }

    /// The place of the word that is perhaps not typed to its end.
    var lastWordSpan: Span? { lastText.flatMap { ModelPiece($0)?.isFreeWord == true ? $0.span : nil } }
}
