extension SyntaxBuilder {
    /// Parses the field clause at the current place, value and all.
    mutating func fieldClause(_ head: FieldHead) -> QuerySyntax? {
        let first = index
        index += 1
        guard let value = current, value.isValue else {
            reportEmptyField(head, letters: letters(from: first))
            return nil
        }
        let syntax: QuerySyntax?
        if value.kind == .open {
            syntax = valueGroup(of: head)
        } else {
            syntax = fieldValue(of: head, isInGroup: false)
        }
        return syntax.map { QuerySyntax($0.kind, span: span(from: first)) }
    }

    /// Parses a value inside `genre:(…)`.
    mutating func valueInGroup(of head: FieldHead) -> QuerySyntax? {
        fieldValue(of: head, isInGroup: true)
    }

    private mutating func valueGroup(of head: FieldHead) -> QuerySyntax? {
        let first = index
        index += 1
        let group = united(disjunction(of: head.affirmed), of: head.affirmed)
        if case .close = current?.kind { index += 1 }
        guard let group else { return nil }
        return head.comparator.isNegated ? .no(group, span: span(from: first)) : group
    }

    /// Parses a value or a list of them.
    private mutating func fieldValue(of head: FieldHead, isInGroup: Bool) -> QuerySyntax? {
        let first = index
        let syntax = head.field?.kind == .text ? textValue(of: head) : listedValue(of: head, isInGroup: isInGroup)
        switch syntax {
        case .syntax(let syntax): return syntax
        case .done: return nil
        case .words: break
        case .bad(let message, let expected):
            reportBadValue(message, at: letters(from: first), expected: expected, of: head)
        }
        return demoted(first..<index, name: isInGroup ? nil : head.nameLetters)
    }

    /// The words of a field clause that makes no sense as one.
    private mutating func demoted(_ range: Range<Int>, name: Range<Int>?) -> QuerySyntax? {
        var words = [name.flatMap { word($0) }]
        let end = index
        index = range.lowerBound
        while index < end { words.append(textClause()) }
        return QuerySyntax.all(words.compactMap { $0 })
    }

    private mutating func textValue(of head: FieldHead) -> FieldValueMeaning {
        guard let token = current, let field = head.field else { return .done }
        if case .regex(let text) = token.kind { return regex(text, of: token, for: head) }
        let syntax: QuerySyntax?
        switch head.comparator {
        case .has where isLoneStar(token):
            index += 1
            syntax = QuerySyntax(.presence(field: field.name, isPresent: true), span: source.span(token.letters))
        case .has:
            syntax = textClause(in: field.name)
        case .near:
            syntax = nearWords(in: field.name)
        case .equal, .notEqual, .unequal:
            index += 1
            let whole = exact(token, in: field.name)
            syntax = head.comparator.isNegated ? whole.map { .no($0, span: $0.span) } : whole
        case .atLeast, .atMost, .greater, .less:
            index += 1
            return .bad(message: "\(field.name) holds text, which is neither more nor less", expected: ["text"])
        }
        return syntax.map { .syntax($0) } ?? .done
    }

    private func isLoneStar(_ token: Token) -> Bool {
        token.kind == .word && token.letters.count == 1 && source.letters[token.letters.lowerBound].means("*")
    }

    private mutating func listedValue(of head: FieldHead, isInGroup: Bool) -> FieldValueMeaning {
        let first = index
        let list = valueList(of: head)
        guard !list.values.isEmpty else {
            reportEmptyField(head, letters: letters(from: isInGroup ? first : first - 1))
            return .done
        }
        guard list.separators.count < 2 else {
            return .bad(message: "a list takes either , (any of) or + (all of), not both", expected: [",", "+"])
        }
        var operands: [QuerySyntax] = []
        for (place, value) in list.values.enumerated() where place == 0 || countValue(at: value.letters) {
            switch meaning(of: value, for: head.affirmed) {
            case .syntax(let syntax): operands.append(syntax)
            case .done: continue
            case .words: return .words
            case .bad(let message, let expected): return .bad(message: message, expected: expected)
            }
        }
        let isAll = list.separators.contains("+")
        guard let united = isAll ? QuerySyntax.allValues(operands) : QuerySyntax.anyValue(operands) else {
            return .done
        }
        return .syntax(head.comparator.isNegated ? .no(united, span: united.span) : united)
    }

    /// Takes the values that are glued together with commas or plus signs.
    private mutating func valueList(of head: FieldHead) -> FieldValueList {
        let first = index
        var list = FieldValueList()
        var isContinued = true
        while let token = current, index == first || token.isValue && token.isGlued {
            let separators = separatorPlaces(in: token, of: head)
            let startsWithSeparator = separators.first == token.letters.lowerBound
            guard isContinued || startsWithSeparator else { break }
            switch token.kind {
            case .quoted(let quoted):
                if !quoted.isTerminated { reportUnterminated(token) }
                list.values.append(FieldValue(letters: quoted.content, form: .quoted))
            case .bracket:
                list.values.append(FieldValue(letters: token.letters, form: .bracket))
            case .word:
                list.values += split(token.letters, at: separators)
                list.separators.formUnion(separators.map { source.letters[$0].scalar })
            default:
                return list
            }
            index += 1
            isContinued = separators.last == token.letters.upperBound - 1
        }
        return list
    }

    /// Where a bare value is divided. A sort key may begin with a plus sign, and a number has no use for "all of".
    private func separatorPlaces(in token: Token, of head: FieldHead) -> [Int] {
        guard token.kind == .word else { return [] }
        let takesPlus = if case .facet = head.field?.kind { true } else { false }
        return token.letters.filter { place in
            source.letters[place].means(",") || takesPlus && source.letters[place].means("+")
        }
    }

    private func split(_ letters: Range<Int>, at separators: [Int]) -> [FieldValue] {
        let starts = [letters.lowerBound] + separators.map { $0 + 1 }
        let ends = separators + [letters.upperBound]
        return zip(starts, ends).filter { $0 < $1 }.map { FieldValue(letters: $0..<$1, form: .bare) }
    }
}

extension FieldHead {
    /// The same head asking for its values rather than against them.
    var affirmed: FieldHead {
        var copy = self
        if comparator.isNegated { copy.comparator = .equal }
        return copy
    }
}
