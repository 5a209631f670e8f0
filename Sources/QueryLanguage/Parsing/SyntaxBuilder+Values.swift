extension SyntaxBuilder {
    /// What one value of a field says.
    mutating func meaning(of value: FieldValue, for head: FieldHead) -> FieldValueMeaning {
        if !head.isNumeric, !head.comparator.isEquality {
            return .bad(
                message: "\(head.subjectName) takes no “\(head.comparator.rawValue)”", expected: [":", "=", "!="])
        }
        switch head.subject {
        case .sort: return sortKey(value, for: head)
        case .presence(let isPresent): return presence(value, isPresent: isPresent, for: head)
        case .flag(let isSet): return flag(value, isSet: isSet, for: head)
        case .field(let field):
            switch field.kind {
            case .text: return word(value.letters, in: field.name).map { .syntax($0) } ?? .done
            case .facet: return facet(value, of: field, for: head)
            case .number, .year: return range(value, of: field, for: head)
            case .id: return identifier(value, of: field, for: head)
            }
        }
    }

    private mutating func range(_ value: FieldValue, of field: Field, for head: FieldHead) -> FieldValueMeaning {
        let text = source.text(value.letters)
        let reader = RangeReader(field.kind)
        let reading =
            value.form == .bracket
            ? reader?.reading(ofBracket: text) : reader?.reading(of: text, comparator: head.comparator)
        let span = source.span(value.letters)
        switch reading {
        case nil:
            return .bad(message: "\(field.name) takes \(field.valueNoun), not “\(text)”", expected: field.spellings)
        case .anything:
            return .syntax(QuerySyntax(.presence(field: field.name, isPresent: true), span: span))
        case .range(let range, let isReversed):
            if isReversed { reportReversed(range, of: field, at: value.letters) }
            return .syntax(QuerySyntax(.range(RangeClause(field: field.name, range: range)), span: span))
        }
    }

    private mutating func facet(_ value: FieldValue, of field: Field, for head: FieldHead) -> FieldValueMeaning {
        var letters = value.letters
        let isNegated = value.form == .bare && letters.count > 1 && source.letters[letters.lowerBound].means("-")
        if isNegated { letters = (letters.lowerBound + 1)..<letters.upperBound }
        let text = source.text(letters)
        let span = source.span(value.letters)
        if value.form == .bare, text == "*" {
            return .syntax(QuerySyntax(.presence(field: field.name, isPresent: !isNegated), span: span))
        }
        let vocabulary = Vocabulary(valuesOf: field, in: fields)
        let code = unquotedPair(text, at: letters, in: vocabulary, for: head)
        guard let code = code ?? known(text, at: letters, in: vocabulary, for: head) else {
            return unknown(text, for: head, span: span)
        }
        let clause = QuerySyntax(.facet(FacetClause(field: field.name, values: [code], mode: .anyOf)), span: span)
        return .syntax(isNegated ? .no(clause, span: span) : clause)
    }

    /// The value that a bare word and the word after it spell together: `genre:science fiction`.
    private mutating func unquotedPair(
        _ text: String, at letters: Range<Int>, in vocabulary: Vocabulary, for head: FieldHead
    ) -> String? {
        guard vocabulary.name(for: text) == nil, let next = current, next.kind == .word, !next.isGlued,
            tokens[index - 1].letters.upperBound == letters.upperBound
        else { return nil }
        let pair = text + " " + source.text(next.letters)
        guard let name = vocabulary.name(for: pair) else { return nil }
        index += 1
        reportUnquoted(pair, at: letters.lowerBound..<next.letters.upperBound, meaning: name, of: head)
        return name
    }

    private mutating func presence(_ value: FieldValue, isPresent: Bool, for head: FieldHead) -> FieldValueMeaning {
        let text = source.text(value.letters)
        let span = source.span(value.letters)
        guard let name = known(text, at: value.letters, in: Vocabulary(fieldsIn: fields), for: head) else {
            return unknown(text, for: head, span: span)
        }
        return .syntax(QuerySyntax(.presence(field: name, isPresent: isPresent), span: span))
    }

    private mutating func flag(_ value: FieldValue, isSet: Bool, for head: FieldHead) -> FieldValueMeaning {
        let text = source.text(value.letters)
        let span = source.span(value.letters)
        guard let name = known(text, at: value.letters, in: Vocabulary(flagsIn: fields), for: head) else {
            return unknown(text, for: head, span: span)
        }
        return .syntax(QuerySyntax(.flag(name, isSet: isSet), span: span))
    }

    private mutating func sortKey(_ value: FieldValue, for head: FieldHead) -> FieldValueMeaning {
        let written = SortSpelling(source.text(value.letters))
        let start = value.letters.lowerBound + written.signCount
        let letters = start..<(start + written.name.unicodeScalars.count)
        guard let name = known(written.name, at: letters, in: Vocabulary(sortKeysIn: fields), for: head) else {
            return head.isSpaced ? .words : .done
        }
        let key = SortKey(name: name, descending: written.isDescending)
        if let earlier = sort.first(where: { $0.name == name }) {
            if earlier != key { reportConflict(key, at: value.letters) }
        } else {
            sort.append(key)
        }
        return .done
    }

    /// The canonical spelling of a value; one that does not exist is reported, and mended if one letter does it.
    private mutating func known(
        _ text: String, at letters: Range<Int>, in vocabulary: Vocabulary, for head: FieldHead
    ) -> String? {
        if let name = vocabulary.name(for: text) { return name }
        let near = vocabulary.nearest(to: text)
        reportUnknownValue(text, at: letters, near: near, of: head)
        return near.flatMap { $0.distance == 1 && $0.isAlone ? $0.name : nil }
    }

    /// What a value that does not exist matches: nothing, unless a title may have been meant.
    private func unknown(_ text: String, for head: FieldHead, span: Span) -> FieldValueMeaning {
        guard !head.isSpaced else { return .words }
        return .syntax(QuerySyntax(.nothing(field: head.subjectName, value: text.collapsed), span: span))
    }

    private mutating func identifier(_ value: FieldValue, of field: Field, for head: FieldHead) -> FieldValueMeaning {
        let text = source.text(value.letters)
        guard let identity = Identity(text, alias: head.name) else {
            return .bad(
                message: "\(field.name) takes an id, not “\(text)”", expected: ["tt0133093", "namespace/value"])
        }
        return .syntax(
            QuerySyntax(
                .identifier(namespace: identity.namespace, value: identity.value), span: source.span(value.letters)))
    }
}
