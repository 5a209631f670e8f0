extension SyntaxBuilder {
    mutating func reportUnknownField(_ token: Token, isGlued: Bool) {
        guard !log.isFull else { return }
        let name = source.text(token.letters)
        let near = Vocabulary(fieldsIn: fields).nearest(to: name)
        log.add(
            .init(
                code: .unknownField, span: source.span(token.letters),
                message: "“\(name)” is not a field, so both sides of its colon are read as words",
                severity: isGlued ? nil : .info, expected: Vocabulary(fieldsIn: fields).examples(near: near?.name),
                replacement: near?.name))
    }

    mutating func reportBadValue(_ message: String, at letters: Range<Int>, expected: [String], of head: FieldHead) {
        log.add(
            .init(
                code: .badValue, span: source.span(letters), message: message + "; read as words", expected: expected,
                anchor: head.anchor))
    }

    mutating func reportUnknownValue(
        _ text: String, at letters: Range<Int>, near: NearestName.Match?, of head: FieldHead
    ) {
        log.add(
            .init(
                code: .unknownValue, span: source.span(letters), message: "“\(text)” is \(head.missing)",
                expected: vocabulary(of: head).examples(near: near?.name),
                replacement: near.map { $0.name.valueSpelling },
                anchor: head.anchor))
    }

    mutating func reportUnquoted(_ pair: String, at letters: Range<Int>, meaning name: String, of head: FieldHead) {
        log.add(
            .init(
                code: .unknownValue, span: source.span(letters),
                message: "a value of two words needs quotes; “\(pair)” is searched as \(name)",
                expected: [WordSpelling.quoted(pair)], replacement: name.valueSpelling, anchor: head.anchor))
    }

    /// What an operand begins with.
    static let operands = ["word", "phrase", "field", "("]

    private func vocabulary(of head: FieldHead) -> Vocabulary {
        switch head.subject {
        case .field(let field): Vocabulary(valuesOf: field, in: fields)
        case .presence: Vocabulary(fieldsIn: fields)
        case .flag: Vocabulary(flagsIn: fields)
        case .sort: Vocabulary(sortKeysIn: fields)
        }
    }

    mutating func reportEmptyField(_ head: FieldHead, letters: Range<Int>) {
        log.add(
            .init(
                code: .emptyField, span: source.span(letters),
                message: "\(head.subjectName) has no value and is left out",
                expected: head.field?.spellings ?? vocabulary(of: head).examples(), replacement: "",
                anchor: head.anchor))
    }

    mutating func reportReversed(_ range: NumberRange, of field: Field, at letters: Range<Int>) {
        let turned = RangeSpelling(field: field).text(range)
        log.add(
            .init(
                code: .emptyRange, span: source.span(letters),
                message: "the range ends before it starts; searched as \(turned)",
                expected: [turned], replacement: turned,
                anchor: field.anchor))
    }

    mutating func reportConflict(_ key: SortKey, at letters: Range<Int>) {
        let first = SortKey(name: key.name, descending: !key.descending).spelling
        log.add(
            .init(
                code: .conflictingSort, span: source.span(letters),
                message: "“\(key.name)” is sorted both ways; the first one counts", expected: [first],
                replacement: first))
    }

    mutating func reportUnterminated(_ token: Token) {
        log.add(
            .init(
                code: .unterminatedQuote, span: source.span(token.letters),
                message: "this quote is never closed; closed at the end",
                expected: ["\""], replacement: source.written(token.letters) + "\""))
    }

    mutating func reportShortWildcard(_ letters: Range<Int>, kept: String) {
        log.add(
            .init(
                code: .shortWildcard, span: source.span(letters),
                message: "a wildcard needs two letters beside it; searched as “\(kept)”",
                expected: ["two letters and a wildcard"], replacement: kept))
    }

    mutating func reportPlus(_ token: Token) {
        log.add(
            .init(
                code: .redundantPlus, span: source.span(token.letters),
                message: "every word is required already; “+” changes nothing", expected: Self.operands,
                replacement: ""))
    }

    mutating func reportTooMany(at letters: Range<Int>) {
        guard !log.contains(.tooManyClauses) else { return }
        log.add(
            .init(
                code: .tooManyClauses, span: source.span(letters),
                message: "more than \(limits.maximumClauses) clauses; the rest is left out",
                expected: ["at most \(limits.maximumClauses) clauses"]))
    }

    mutating func reportMixture(of alternatives: [Conjunction], meaning: QuerySyntax, isValue: Bool) {
        guard !log.isFull, let first = alternatives.first, let last = alternatives.last else { return }
        let tokens = tokens[first.tokens.lowerBound..<last.tokens.upperBound]
        guard let start = tokens.first?.letters.lowerBound, let end = tokens.last?.letters.upperBound else { return }
        let reading = CanonicalPrinter(fields: fields).text(meaning)
        log.add(
            .init(
                code: .mixedAndOr, span: source.span(start..<end),
                message: "AND binds more tightly than OR: read as \(reading)", expected: ["(", ")"],
                replacement: sort.isEmpty && !isValue ? reading : nil))
    }

    /// The typos a word may have, at most two.
    mutating func allowedFuzz(_ fuzz: Int?, at letters: Range<Int>) -> Int? {
        guard let fuzz, fuzz > WordSuffixes.maximumFuzz else { return fuzz }
        log.add(
            .init(
                code: .badValue, span: source.span(letters),
                message: "a word may have at most two typos; searched with two",
                expected: ["~0", "~1", "~2"], anchor: GuideTopic.typos.rawValue))
        return WordSuffixes.maximumFuzz
    }

    /// A boost that is neither nothing nor too much, in hundredths.
    mutating func allowedBoost(_ boost: Double, of letters: Range<Int>) -> Double {
        let allowed = QuerySyntax.allowedBoost(boost)
        if boost <= 0 || boost > QuerySyntax.maximumBoost {
            log.add(
                .init(
                    code: .badValue, span: source.span(letters),
                    message: "a boost is more than 0 and at most 10; searched with ^\(allowed.spelled(decimals: 0))",
                    expected: ["^0.5", "^2"], anchor: GuideTopic.words.rawValue))
        }
        return allowed
    }
}

extension FieldHead {
    /// Where the guide explains it.
    var anchor: String {
        switch subject {
        case .field(let field): field.anchor
        case .presence, .flag: GuideTopic.presence.rawValue
        case .sort: GuideTopic.sort.rawValue
        }
    }

    /// What a value is that the head does not know.
    fileprivate var missing: String {
        switch subject {
        case .field(let field): "no value of \(field.name)"
        case .presence: "no field"
        case .flag: "no flag"
        case .sort: "no sort key"
        }
    }
}
