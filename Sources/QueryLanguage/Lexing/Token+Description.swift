extension Token: CustomStringConvertible {
    /// The kind of token and its letters, for logs and tests: `field(year >=)@0..<6`.
    var description: String {
        "\(kind)@\(letters)"
    }
}

extension Token.Kind: CustomStringConvertible {
    var description: String {
        switch self {
        case .open: "open"
        case .close(let boost): boost.map { "close(^\($0))" } ?? "close"
        case .keyword(let keyword, let isSymbol): "keyword(\(keyword)\(isSymbol ? " symbol" : ""))"
        case .combine(let keyword): "combine(\(keyword))"
        case .minus: "minus"
        case .plus: "plus"
        case .bang: "bang"
        case .field(let head): "field(\(head.subjectName) \(head.comparator.rawValue))"
        case .unknownField(let isGlued): isGlued ? "unknownField(glued)" : "unknownField"
        case .quoted(let quoted): "quoted(\(quoted.content))"
        case .bracket: "bracket"
        case .regex(let regex): "regex(\(regex.content))"
        case .word: "word"
        }
    }
}
