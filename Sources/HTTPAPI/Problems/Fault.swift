import QueryLanguage

/// One fault of a request: of a parameter, or of the query inside one.
struct Fault: Hashable, Sendable {
    /// A stable code for programs, such as `unknown_parameter`.
    var code: String
    /// The fault in words: what was found and what was expected.
    var message: String
    /// The parameter it is in.
    var parameter: String
    /// What would have been right, as examples or names.
    var expected: [String] = []
    /// The word that was probably meant.
    var replacement: String?
    /// The diagnostic it comes from, which knows its place in the query.
    var diagnostic: Diagnostic?

    /// A fault of a parameter.
    init(_ code: String, _ message: String, parameter: String, expected: [String] = [], replacement: String? = nil) {
        self.code = code
        self.message = message
        self.parameter = parameter
        self.expected = expected
        self.replacement = replacement
    }

    /// A fault in the query.
    init(_ diagnostic: Diagnostic, parameter: String = "query") {
        self.init(
            diagnostic.code.rawValue, diagnostic.message, parameter: parameter, expected: diagnostic.expected)
        self.diagnostic = diagnostic
    }

    /// Writes the members of its object.
    func write(to json: inout JSONWriter) {
        if let diagnostic {
            json.diagnosticMembers(diagnostic)
            json.member("parameter", parameter)
            return
        }
        json.member("code", code)
        json.member("severity", Diagnostic.Severity.error.rawValue)
        json.member("message", message)
        json.member("parameter", parameter)
        json.member("expected", expected)
        json.key("suggestion")
        if let replacement { json.object { $0.member("replacement", replacement) } } else { json.null() }
    }
}
