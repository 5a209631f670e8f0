import MovieModel

extension FieldExpression {
    /// The values the expression gives for a record, in order.
    ///
    /// Lists are walked through between steps, so that a step sees single values only.
    public func values(in record: RecordValue) -> [RecordValue] {
        steps.reduce([record]) { values, step in values.flatMap { step.values(of: $0) } }
    }

    /// The texts the expression gives, trimmed, empty ones left out.
    public func texts(in record: RecordValue) -> [String] {
        values(in: record).flatMap(\.elements).compactMap { value in
            value.text.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    /// The first of ``texts(in:)``, or `nil` if there are none.
    public func firstText(in record: RecordValue) -> String? {
        texts(in: record).first
    }
}

extension FieldExpression.Step {
    fileprivate func values(of value: RecordValue) -> [RecordValue] {
        switch self {
        case .pick(let path): path.values(in: value)
        case .split(let separator): value.texts.flatMap { $0.parts(between: separator) }.map { .text($0) }
        case .strip(let affix): value.texts.map { .text($0.without(affix: affix)) }
        case .parse(let parser): value.texts.flatMap { parser.values(of: $0) }
        case .constant(let text): [.text(text)]
        case .first(let expressions):
            expressions.lazy.map { $0.values(in: value) }.first { values in values.contains { $0.saysSomething } } ?? []
        }
    }
}

extension RecordValue {
    fileprivate var texts: [String] { elements.compactMap(\.text) }

    /// A blank text is no value to be content with.
    fileprivate var saysSomething: Bool {
        switch self {
        case .null: false
        case .text(let text): !text.trimmed.isEmpty
        case .list(let elements): elements.contains { $0.saysSomething }
        case .object: true
        }
    }
}

extension String {
    /// The parts between separators, trimmed, empty ones dropped. An empty separator separates nothing.
    fileprivate func parts(between separator: String) -> [String] {
        let parts = separator.isEmpty ? [self] : split(separator: separator).map(String.init)
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The trimmed text without this prefix and this suffix.
    fileprivate func without(affix: String) -> String {
        var rest = trimmed[...]
        guard !affix.isEmpty else { return String(rest) }
        if rest.hasPrefix(affix) { rest = rest.dropFirst(affix.count) }
        if rest.hasSuffix(affix) { rest = rest.dropLast(affix.count) }
        return String(rest).trimmed
    }
}
