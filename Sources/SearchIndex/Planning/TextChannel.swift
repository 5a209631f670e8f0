/// One kind of text a movie has: titles of some kinds, or the names of one field.
enum TextChannel: Hashable, Sendable {
    /// The titles that are of one of these kinds.
    case titles(TitleKinds)
    /// Names of people in a role, or keywords.
    case names(NamedField)

    /// The field of the tokens.
    var tokens: TermField {
        switch self {
        case .titles: .title
        case .names(let field): field.tokens
        }
    }

    /// Whether equivalents have a field of their own; those of names stand among their tokens.
    var hasEquivalents: Bool {
        switch self {
        case .titles: true
        case .names: false
        }
    }

    /// The kinds of titles meant; all for names, which have no kinds.
    var kinds: TitleKinds {
        switch self {
        case .titles(let kinds): kinds
        case .names: .all
        }
    }
}
