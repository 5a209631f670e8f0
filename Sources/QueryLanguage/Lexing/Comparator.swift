/// How a clause compares a field with a value.
enum Comparator: String, CaseIterable {
    // Longer spellings first: the first that fits is taken.
    case atLeast = ">="
    case atMost = "<="
    case notEqual = "!="
    case unequal = "<>"
    case greater = ">"
    case less = "<"
    case equal = "="

    /// A plain colon.
    case has = ":"

    /// A tilde before a text: words with typos.
    case near = "~"

    /// Those that compare amounts, and may stand behind a colon.
    static let relations = allCases.filter { $0 != .has && $0 != .near }

    /// The relation at the beginning of `letters`.
    init?(startOf letters: ArraySlice<Letter>) {
        guard let first = letters.first, !first.isLiteral, ["<", ">", "=", "!"].contains(first.scalar) else {
            return nil
        }
        let fitting = Self.relations.first { candidate in
            letters.starts(with: candidate.rawValue.unicodeScalars) { $0.means($1) }
        }
        guard let fitting else { return nil }
        self = fitting
    }

    /// How many letters it takes.
    var count: Int { rawValue.unicodeScalars.count }

    var isNegated: Bool { self == .notEqual || self == .unequal }

    /// Whether the value has to be met, or is not to be, rather than passed.
    var isEquality: Bool { self == .has || self == .equal || isNegated }
}
