/// One character of the query, with the backslash before it, if any, already taken off.
struct Letter: Hashable {
    let scalar: Unicode.Scalar

    /// Whether a backslash made it mean itself only.
    let isLiteral: Bool

    /// Its place in the text in Unicode scalars, the backslash included.
    let scalars: Range<Int>

    /// Whether this is `scalar` and may have its special meaning.
    func means(_ scalar: Unicode.Scalar) -> Bool {
        self.scalar == scalar && !isLiteral
    }

    var isSpace: Bool { !isLiteral && scalar.isWhiteSpace }
    var isQuote: Bool { !isLiteral && scalar.isQuote }
}
