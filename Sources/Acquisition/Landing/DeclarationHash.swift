import MovieModel

extension SourceDeclaration {
    /// A hash of everything in the declaration that changes what is read from a file: format, key and aggregation.
    ///
    /// A file that was read under the same hash need not be read again. It is computed from a text of our own
    /// rather than from a reflection of the types, so that it stays the same when they are rearranged. The field
    /// map is left out: it is applied later, to what is stored.
    var declarationHash: ContentHash {
        ContentHash(of: ["1", format.digest, key.digest, aggregation?.digest ?? "-"].nested.utf8)
    }
}

extension [String] {
    /// The texts with their lengths before them, so that no two lists read the same.
    fileprivate var nested: String { map { "\($0.utf8.count):\($0)" }.joined() }
}

extension SourceFormat {
    fileprivate var digest: String { [layout.digest, encoding ?? "-", "\(skippedRecords)"].nested }
}

extension SourceFormat.Layout {
    fileprivate var digest: String {
        switch self {
        case .delimited(let dialect): ["delimited", dialect.digest].nested
        case .jsonArray(let path): (["json-array"] + path).nested
        case .jsonLines: "json-lines"
        case .xml(let path): (["xml"] + path).nested
        }
    }
}

extension DelimitedDialect {
    fileprivate var digest: String {
        [delimiter, isQuoted ? "quoted" : "plain", columns?.nested ?? "-", nullText.map { "=\($0)" } ?? "-"].nested
    }
}

extension Aggregation {
    fileprivate var digest: String { [value.digest, "\(scale.lowerBound)", "\(scale.upperBound)"].nested }
}

extension FieldExpression {
    fileprivate var digest: String { steps.map(\.digest).nested }
}

extension FieldExpression.Step {
    fileprivate var digest: String {
        switch self {
        case .pick(let path): ["pick", path.description].nested
        case .split(let separator): ["split", separator].nested
        case .strip(let text): ["strip", text].nested
        case .parse(let parser): ["parse", parser.rawValue].nested
        case .constant(let text): ["constant", text].nested
        case .first(let expressions): (["first"] + expressions.map(\.digest)).nested
        }
    }
}
