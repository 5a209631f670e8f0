import QueryLanguage

extension ParsedQuery {
    /// All a golden file shows of a query: how it was read, and what its author is told.
    var report: String {
        (["canonical  \(canonical)", "reading    \(reading)"] + diagnostics.flatMap(lines)).joined(separator: "\n")
    }

    private func lines(_ diagnostic: Diagnostic) -> [String] {
        let indent = "        "
        let width = max(1, diagnostic.span.scalars.count)
        let place = String(repeating: " ", count: diagnostic.span.scalars.lowerBound)
        var lines = [
            "\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue): \(diagnostic.message) (\(diagnostic.docs))",
            indent + text, indent + place + String(repeating: "^", count: width),
        ]
        if !diagnostic.expected.isEmpty { lines.append("  expected  " + diagnostic.expected.joined(separator: " | ")) }
        if let suggestion = diagnostic.suggestion { lines.append("  fix       " + suggestion.query) }
        return lines
    }
}
