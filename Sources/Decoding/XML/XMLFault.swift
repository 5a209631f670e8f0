/// Why an XML document cannot be read on, at a place in its UTF-8 text.
struct XMLFault: Error, Equatable {
    /// What is wrong.
    enum Kind: Error, Equatable {
        case malformed(String)
        case documentType
        case wrongRoot(found: String, expected: String)
        case tooLarge(part: String, limit: Int)

        /// What is wrong, in words.
        var reason: String {
            switch self {
            case .malformed(let reason): reason
            case .documentType: "a document type declaration"
            case .wrongRoot(let found, let expected): "expected <\(expected)>, found <\(found)>"
            case .tooLarge(let part, let limit): "\(part) is beyond the limit of \(limit)"
            }
        }
    }

    var kind: Kind
    /// The line and column as libxml2 counts them, where it knows.
    var line: Int?
    var column: Int?
    /// The offset in the text that was pushed.
    var textOffset: Int
}
