/// A regular expression for a whole word, in the subset that is matched in time proportional to the word.
///
/// Nothing in it looks back or ahead, and what is counted is small: written out, without counts, it has at most
/// ``maximumSize`` places. So an automaton of that many states can match it, whatever the word.
public indirect enum RegexSyntax: Hashable, Sendable {
    /// One character of a set.
    case one(ScalarSet)

    /// One after the other: two or more, none of them a sequence.
    case sequence([RegexSyntax])

    /// Any of them: two or more, none of them a choice.
    case choice([RegexSyntax])

    /// The same several times: at most once or more, without end if `atMost` is `nil`.
    case repeated(RegexSyntax, atLeast: Int, atMost: Int?)

    /// The most places an expression may have when its counts are written out.
    public static let maximumSize = 63

    /// How deep groups may nest. Bounds the recursion of every pass over an expression.
    public static let maximumDepth = 8

    /// The places it has when its counts are written out; at least 1.
    var size: Int {
        switch self {
        case .one: 1
        case .sequence(let parts), .choice(let parts): parts.reduce(0) { $0 + $1.size }
        case .repeated(let part, let least, let most): part.size * max(1, most ?? least)
        }
    }

    /// Parts one after the other, in the simplest form; `nil` of none.
    static func joined(_ parts: [RegexSyntax]) -> RegexSyntax? {
        let flat = parts.flatMap { if case .sequence(let inner) = $0 { inner } else { [$0] } }
        return flat.count < 2 ? flat.first : .sequence(flat)
    }

    /// Alternatives in the simplest form; `nil` of none.
    static func any(_ parts: [RegexSyntax]) -> RegexSyntax? {
        let flat = parts.flatMap { if case .choice(let inner) = $0 { inner } else { [$0] } }
        return flat.count < 2 ? flat.first : .choice(flat)
    }
}

extension RegexSyntax: CustomStringConvertible {
    /// The expression as a query spells it, without the slashes.
    public var description: String { RegexSpelling.text(self) }
}
