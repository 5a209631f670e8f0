import QueryLanguage
import TestSupport
import Testing

/// What holds of every text whatsoever.
@Suite struct QueryPropertyTests {
    /// Room for canonical forms, which are longer and have brackets where the query had none.
    private static let roomy = QueryParser(
        fields: QueryFields.table,
        limits: QueryLimits(maximumScalars: 100_000, maximumClauses: 10_000, maximumDepth: 100))

    private static func text(seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...24, using: &random)
        return seed.isMultiple(of: 3)
            ? QuerySoup.scalars(count: count, using: &random) : QuerySoup.pieces(count: count, using: &random)
    }

    @Test(arguments: 0..<600 as Range<UInt64>)
    func `the canonical form is a fixed point`(seed: UInt64) {
        let text = Self.text(seed: seed)
        let canonical = QueryFields.parser.parse(text).canonical
        #expect(Self.roomy.parse(canonical).canonical == canonical, "\(text)")
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `the canonical form asks for the same, and needs no repair`(seed: UInt64) {
        let query = QueryFields.parser.parse(Self.text(seed: seed))
        let again = Self.roomy.parse(query.canonical)
        #expect(again.reading.lowercased() == query.reading.lowercased(), "\(query.text)")
        #expect(again.sort == query.sort)
        #expect(again.yearHint?.year == query.yearHint?.year)
        let repairs = again.diagnostics.filter { $0.severity != .info && $0.code != .unknownValue }
        #expect(repairs.isEmpty, "\(query.text) -> \(query.canonical)")
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `spans lie inside the text, in both units`(seed: UInt64) {
        let text = Self.text(seed: seed)
        let query = QueryFields.parser.parse(text)
        let scalars = Array(text.unicodeScalars)
        for span in query.diagnostics.map(\.span) + [query.syntax.span, query.syntaxWithHint.span] {
            #expect((0...scalars.count).contains(span.scalars.lowerBound))
            #expect((0...scalars.count).contains(span.scalars.upperBound))
            let before = scalars[..<span.scalars.lowerBound].reduce(0) { $0 + UTF16.width($1) }
            let inside = scalars[span.scalars].reduce(0) { $0 + UTF16.width($1) }
            #expect(span.utf16 == before..<(before + inside))
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a suggestion changes its span and nothing else`(seed: UInt64) {
        let text = Self.text(seed: seed)
        let scalars = Array(text.unicodeScalars)
        for diagnostic in QueryFields.parser.parse(text).diagnostics {
            guard let suggestion = diagnostic.suggestion else { continue }
            let fixed =
                scalars[..<diagnostic.span.scalars.lowerBound] + Array(suggestion.replacement.unicodeScalars)
                + scalars[diagnostic.span.scalars.upperBound...]
            #expect(Array(suggestion.query.unicodeScalars) == Array(fixed))
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `text without operators asks for its words, one by one and in order`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in QuerySoup.word(using: &random) }
        let query = QueryFields.parser.parse(words.joined(separator: [" ", "  ", "\u{3000}"][Int(seed % 3)]))
        let expected = words.map { TextClause(.word($0, fuzz: nil)) }
        let operands = if case .and(let all) = query.syntax.kind { all } else { [query.syntax] }
        #expect(operands.map(\.kind) == expected.map(QuerySyntax.Kind.text))
        #expect(query.diagnostics.isEmpty && query.sort.isEmpty && query.yearHint == nil)
    }

    /// In a release build a text of 512 scalars takes under a millisecond, whatever they are. An unoptimized build takes
    /// more than ten times as long, and other tests run beside this one, so it is allowed thirty times; the median is
    /// taken, since one text may be disturbed.
    @Test func `the longest texts parse in under a millisecond`() {
        #if DEBUG
        let limit = Duration.milliseconds(30)
        #else
        let limit = Duration.milliseconds(1)
        #endif
        let durations = (0..<41 as Range<UInt64>).map { seed in
            var random = SeededGenerator(seed: seed)
            let text = QuerySoup.scalars(count: 512, using: &random)
            return Self.duration { QueryFields.parser.parse(text) }
        }
        #expect(durations.sorted()[20] < limit)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `any text within the limit parses`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let query = QueryFields.parser.parse(QuerySoup.scalars(count: 512, using: &random))
        #expect(query.diagnostics.count <= QueryLimits.standard.maximumDiagnostics)
    }

    /// Inputs that have brought other parsers down, each in a row.
    @Test(arguments: [
        "a:(^", "year:[", "\"", "(", ")", "NOT ", "- ", "-(", "x OR ", "ganre:", "genre:(", "year:(", "*", "\\", "a b ",
        "year ", "!", "+", "genre:horror,", "~", "^", "title:", "a\"", "tt0133093 ",
    ])
    func `parsing takes time in proportion to the length`(piece: String) {
        let limits = QueryLimits(maximumScalars: 1_000_000, maximumClauses: 64, maximumDepth: 32)
        let parser = QueryParser(fields: QueryFields.table, limits: limits)
        let short = Self.duration { parser.parse(String(repeating: piece, count: 100)) }
        let long = Self.duration { parser.parse(String(repeating: piece, count: 2_000)) }
        // Twenty times the length: quadratic time would be 400 times as long. Other tests run beside this one, so a
        // single measurement may be several times too long.
        #expect(long < short * 200, "\(short) and \(long)")
    }

    /// The shortest of a few runs, which is the one least disturbed.
    private static func duration(of work: () -> ParsedQuery) -> Duration {
        (0..<3).map { _ in ContinuousClock().measure { _ = work() } }.min() ?? .zero
    }
}
