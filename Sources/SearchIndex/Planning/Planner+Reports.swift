import MovieModel
import QueryLanguage

extension Planner {
    mutating func reportGenre(_ code: String, _ pieces: [BareText]) {
        guard let first = pieces.first?.span, let last = pieces.last?.span,
            first.scalars.lowerBound < last.scalars.upperBound
        else { return }
        let span = Span(
            scalars: first.scalars.lowerBound..<last.scalars.upperBound,
            utf16: first.utf16.lowerBound..<last.utf16.upperBound)
        guard !isGlued(span) else { return }
        let words = pieces.map(\.text).joined(separator: " ")
        let fix = "genre:\(code)"
        diagnostics.append(
            Diagnostic(
                code: .genreWord, severity: .info,
                message: "“\(words)” also finds movies of that genre; write \(fix) for these alone", span: span,
                expected: [fix], suggestion: Suggestion(replacement: fix, query: replacing([(span, "", fix)]))))
    }

    mutating func reportExpansionLimit(_ span: Span?) {
        guard let span else { return }
        diagnostics.append(
            Diagnostic(
                code: .expansionLimit, severity: .error,
                message:
                    "this stands for more than \(Limits.termExpansions) words; the most frequent ones were searched",
                span: span, expected: ["more letters"]))
    }

    /// Whether text that looks like a field reaches up to a place: `ganre:horror` is two words, but no fix of the one
    /// can stand where it stands.
    private func isGlued(_ span: Span) -> Bool {
        let text = query.text.unicodeScalars
        func isFieldSign(at offset: Int) -> Bool {
            guard offset >= 0, let place = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex),
                place < text.endIndex
            else { return false }
            return ":<>=".unicodeScalars.contains(text[place])
        }
        return isFieldSign(at: span.scalars.lowerBound - 1) || isFieldSign(at: span.scalars.upperBound)
    }

    /// The query's text with some parts of it replaced.
    ///
    /// A span may hold more than the words, such as a boost behind them: where it holds them, they alone are replaced.
    func replacing(_ parts: [(span: Span, from: String, to: String)]) -> String {
        var text = Array(query.text.unicodeScalars)
        for part in parts.sorted(by: { $0.span.scalars.lowerBound > $1.span.scalars.lowerBound }) {
            let whole = part.span.scalars.clamped(to: 0..<text.count)
            let words = Array(part.from.unicodeScalars)
            let place =
                words.isEmpty
                ? nil
                : whole.first { $0 + words.count <= whole.upperBound && text[$0..<($0 + words.count)] == words[...] }
            let range = place.map { $0..<($0 + words.count) } ?? whole
            text.replaceSubrange(range, with: part.to.unicodeScalars)
        }
        return String(String.UnicodeScalarView(text))
    }
}
