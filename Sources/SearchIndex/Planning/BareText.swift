import QueryLanguage

/// A word or phrase that is looked for in titles, and unless it says `title:` in genres and names too.
struct BareText {
    let text: String
    /// Whether it is a word; otherwise a quoted phrase.
    let isWord: Bool
    let slop: Int
    let lastIsPrefix: Bool
    let isTitleOnly: Bool
    let boost: Double
    let span: Span
}

extension QuerySyntax {
    /// The clause as bare text, if it is.
    var bareText: BareText? {
        guard case .text(let clause) = kind, clause.field == nil || clause.field == "title" else { return nil }
        let isTitleOnly = clause.field != nil
        switch clause.match {
        case .word(let text, _):
            return BareText(
                text: text, isWord: true, slop: 0, lastIsPrefix: false, isTitleOnly: isTitleOnly, boost: clause.boost,
                span: span)
        case .phrase(let text, let slop, let lastIsPrefix):
            return BareText(
                text: text, isWord: false, slop: slop, lastIsPrefix: lastIsPrefix, isTitleOnly: isTitleOnly,
                boost: clause.boost, span: span)
        case .prefix, .wildcard, .exact: return nil
        }
    }

    /// Whether it is nothing but bare words, so that no operator can hide a title.
    var isPlainWords: Bool {
        switch kind {
        case .and(let operands): operands.allSatisfy { $0.bareText.map { $0.isWord && !$0.isTitleOnly } ?? false }
        default: bareText.map { $0.isWord && !$0.isTitleOnly } ?? false
        }
    }
}
