extension QuerySyntax: CustomStringConvertible {
    /// The tree as nested lists, for logs and tests: `(and (word alien) (facet genre anyOf horror))`.
    public var description: String {
        let parts: [String] =
            switch kind {
            case .everything: ["everything"]
            case .nothing(let field, let value): ["nothing", field, value]
            case .and(let operands): ["and"] + operands.map(\.description)
            case .or(let operands): ["or"] + operands.map(\.description)
            case .not(let operand): ["not", operand.description]
            case .text(let clause): clause.parts
            case .facet(let clause): ["facet", clause.field, "\(clause.mode)"] + clause.values
            case .range(let clause): ["range", clause.field, clause.range.description]
            case .presence(let field, let isPresent): [isPresent ? "has" : "missing", field]
            case .flag(let name, let isSet): [isSet ? "is" : "not", name]
            case .identifier(let namespace, let value): ["id", namespace ?? "any", value]
            }
        return "(" + parts.joined(separator: " ") + ")"
    }
}

extension TextClause {
    fileprivate var parts: [String] {
        let suffix = (field.map { ["in", $0] } ?? []) + (boost == 1 ? [] : ["^\(boost)"])
        switch match {
        case .word(let word, let fuzz): return ["word", word] + (fuzz.map { ["~\($0)"] } ?? []) + suffix
        case .phrase(let words, let slop, let lastIsPrefix):
            return ["phrase", words] + (slop == 0 ? [] : ["~\(slop)"]) + (lastIsPrefix ? ["*"] : []) + suffix
        case .prefix(let word): return ["prefix", word] + suffix
        case .wildcard(let pattern): return ["wildcard", pattern] + suffix
        case .regex(let regex): return ["regex", regex.description] + suffix
        case .exact(let words): return ["exact", words] + suffix
        }
    }
}

extension NumberRange: CustomStringConvertible {
    /// The range as mathematics writes it, infinite at an end that has no bound: `[70.0, 80.0)`.
    public var description: String {
        let left = lower.map { ($0.isInclusive ? "[" : "(") + "\($0.value)" } ?? "(-∞"
        let right = upper.map { "\($0.value)" + ($0.isInclusive ? "]" : ")") } ?? "∞)"
        return left + ", " + right
    }
}
