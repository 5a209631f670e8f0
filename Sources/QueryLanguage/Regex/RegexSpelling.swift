/// Spells regular expressions so that they are read back as themselves.
enum RegexSpelling {
    /// The expression without its slashes.
    ///
    /// - Complexity: O(places), to the depth of its groups.
    static func text(_ syntax: RegexSyntax) -> String {
        switch syntax {
        case .one(let set): text(set)
        case .sequence(let parts): parts.map { isChoice($0) ? "(\(text($0)))" : text($0) }.joined()
        case .choice(let parts): parts.map(text).joined(separator: "|")
        case .repeated(let part, let least, let most):
            (isOne(part) ? text(part) : "(\(text(part)))") + count(least, most)
        }
    }

    private static func count(_ least: Int, _ most: Int?) -> String {
        switch (least, most) {
        case (0, nil): "*"
        case (1, nil): "+"
        case (0, 1): "?"
        case (_, nil): "{\(least),}"
        case (_, let most?): most == least ? "{\(least)}" : "{\(least),\(most)}"
        }
    }

    private static func text(_ set: ScalarSet) -> String {
        if set == .all { return "." }
        if let only = set.only, only.lowered == only { return escaped(only, special: "\\.[](){}*+?|/^$") }
        if set.ranges.last?.upperBound == 0x10FFFF, let others = set.negated { return "[^\(members(of: others))]" }
        return "[\(members(of: set))]"
    }

    /// The members of a class. One alone would be read as a small letter, so a capital is a range.
    private static func members(of set: ScalarSet) -> String {
        set.ranges.map { range in
            let ends = [range.lowerBound, range.upperBound].compactMap(Unicode.Scalar.init)
            let spelled = ends.map { escaped($0, special: "\\[]^-/") }
            let isLetter = range.count == 1 && ends.allSatisfy { $0.lowered == $0 }
            return isLetter ? spelled[0] : spelled.joined(separator: "-")
        }.joined()
    }

    private static func escaped(_ scalar: Unicode.Scalar, special: String) -> String {
        let isSpecial = special.unicodeScalars.contains(scalar) || scalar.isWhiteSpace
        return (isSpecial ? "\\" : "") + String(Character(scalar))
    }

    private static func isChoice(_ syntax: RegexSyntax) -> Bool {
        if case .choice = syntax { true } else { false }
    }

    private static func isOne(_ syntax: RegexSyntax) -> Bool {
        if case .one = syntax { true } else { false }
    }
}
