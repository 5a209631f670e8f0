import QueryLanguage
import SearchIndex

extension JSONWriter {
    /// Writes the members of a diagnostic of a query.
    mutating func diagnosticMembers(_ diagnostic: Diagnostic) {
        member("code", diagnostic.code.rawValue)
        member("severity", diagnostic.severity.rawValue)
        member("message", diagnostic.message)
        span("span", diagnostic.span.scalars)
        span("utf16", diagnostic.span.utf16)
        member("expected", diagnostic.expected)
        key("suggestion")
        if let suggestion = diagnostic.suggestion {
            object { json in
                json.member("replacement", suggestion.replacement)
                json.member("query", suggestion.query)
            }
        } else {
            null()
        }
        member("docs", diagnostic.docs)
    }

    /// Writes the members of a word that was found in another spelling.
    mutating func correctionMembers(_ correction: Correction) {
        member("from", correction.from)
        member("to", correction.to)
        span("span", correction.span.scalars)
        span("utf16", correction.span.utf16)
    }

    private mutating func span(_ name: String, _ range: Range<Int>) {
        object(name) { json in
            json.member("start", range.lowerBound)
            json.member("end", range.upperBound)
        }
    }
}
