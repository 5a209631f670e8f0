import QueryLanguage
import SearchIndex

extension JSONWriter {
    /// Writes what every reply says of a query.
    mutating func queryMembers(_ query: ParsedQuery, isStrict: Bool) {
        member("text", query.text)
        member("canonical", query.canonical)
        member("reading", query.reading)
        member("mode", isStrict ? "strict" : "forgiving")
    }

    /// Writes the members of a facet value.
    mutating func facetMembers(_ value: FacetValueCount) {
        member("value", value.code)
        member("label", value.label)
        member("count", value.count)
    }

    /// Writes which generation answered.
    mutating func generationMembers(_ index: CompiledIndex) {
        member("index_generation", index.generation)
        member("built_at", Timestamp.text(seconds: index.statistics.builtAt))
    }

    /// Writes a query as a tree: each node has its type and its place in the text.
    ///
    /// The depth is that of the query's brackets, which the parser bounds.
    mutating func tree(_ syntax: QuerySyntax) {
        object { json in
            json.nodeMembers(syntax.kind)
            json.object("span") { json in
                json.member("start", syntax.span.scalars.lowerBound)
                json.member("end", syntax.span.scalars.upperBound)
            }
        }
    }

    private mutating func nodeMembers(_ kind: QuerySyntax.Kind) {
        switch kind {
        case .everything: member("type", "everything")
        case .nothing(let field, let value):
            member("type", "nothing")
            member("field", field)
            member("value", value)
        case .and(let operands): combination("and", operands)
        case .or(let operands): combination("or", operands)
        case .not(let operand): combination("not", [operand])
        case .text(let clause): textMembers(clause)
        case .facet(let clause):
            member("type", "facet")
            member("field", clause.field)
            member("mode", clause.mode == .allOf ? "all_of" : "any_of")
            member("values", clause.values)
        case .range(let clause):
            member("type", "range")
            member("field", clause.field)
            bound("lower", clause.range.lower)
            bound("upper", clause.range.upper)
        case .presence(let field, let isPresent):
            member("type", isPresent ? "has" : "missing")
            member("field", field)
        case .flag(let name, let isSet):
            member("type", isSet ? "is" : "not_flagged")
            member("flag", name)
        case .identifier(let namespace, let value):
            member("type", "id")
            member("namespace", namespace)
            member("value", value)
        }
    }

    private mutating func combination(_ name: String, _ operands: [QuerySyntax]) {
        member("type", name)
        array("operands", operands) { $0.tree($1) }
    }

    private mutating func textMembers(_ clause: TextClause) {
        switch clause.match {
        case .word(let word, let fuzz):
            member("type", "word")
            member("text", word)
            if let fuzz { member("typos", fuzz) }
        case .phrase(let words, let slop, let lastIsPrefix):
            member("type", "phrase")
            member("text", words)
            member("slop", slop)
            member("last_is_prefix", lastIsPrefix)
        case .prefix(let word):
            member("type", "prefix")
            member("text", word)
        case .wildcard(let pattern):
            member("type", "wildcard")
            member("text", pattern)
        case .regex(let syntax):
            member("type", "regex")
            member("text", syntax.description)
        case .exact(let words):
            member("type", "exact")
            member("text", words)
        }
        member("field", clause.field)
        member("boost", clause.boost)
    }

    private mutating func bound(_ name: String, _ bound: NumberBound?) {
        key(name)
        guard let bound else { return null() }
        object { json in
            json.member("value", bound.value)
            json.member("inclusive", bound.isInclusive)
        }
    }
}
