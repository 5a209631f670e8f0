import Testing

@testable import QueryLanguage

@Suite struct RangeReaderTests {
    private static let year = FieldKind.year
    private static let rating = FieldKind.number(NumberFormat(bounds: 0...100, percentOf: 0...100))
    private static let imdb = FieldKind.number(NumberFormat(bounds: 1...10, decimals: 1, percentOf: 1...10))
    private static let votes = FieldKind.number(NumberFormat(bounds: 0...1e12, allowsMagnitudes: true))
    private static let runtime = FieldKind.number(NumberFormat(bounds: 0...1000, allowsDurations: true))

    struct Example: CustomTestStringConvertible, Sendable {
        let kind: FieldKind
        let text: String
        var comparator = ":"
        let range: String?
        var testDescription: String { comparator + text }
    }

    @Test(arguments: [
        Example(kind: year, text: "1999", range: "[1999.0, 1999.0]"),
        Example(kind: year, text: "1999", comparator: ">=", range: "[1999.0, ∞)"),
        Example(kind: year, text: "1999", comparator: "<", range: "(-∞, 1999.0)"),
        Example(kind: year, text: ">1999", range: "(1999.0, ∞)"),
        Example(kind: year, text: "1990s", comparator: ">", range: "(1999.0, ∞)"),
        Example(kind: year, text: "1990s", comparator: "<=", range: "(-∞, 1999.0]"),
        Example(kind: year, text: "90s..00s", range: "[1990.0, 2009.0]"),
        Example(kind: year, text: ">1980s..<2000s", range: "(1989.0, 2000.0)"),
        Example(kind: year, text: "1990–1999", range: "[1990.0, 1999.0]"),
        Example(kind: year, text: "2200s", range: nil),
        Example(kind: year, text: "1999s", range: nil),
        Example(kind: year, text: "190", range: nil),
        Example(kind: year, text: "19990", range: nil),
        Example(kind: year, text: "1999.5", range: nil),
        Example(kind: year, text: "1999~2", range: "[1997.0, 2001.0]"),
        Example(kind: year, text: "1999~.5", range: nil),
        Example(kind: year, text: "1500", range: nil),
        Example(kind: year, text: "1990..abc", range: nil),
        Example(kind: year, text: "<1990..2000", range: nil),
        Example(kind: rating, text: "70", range: "[70.0, 70.0]"),
        Example(kind: rating, text: ".5..", range: "[0.5, ∞)"),
        Example(kind: rating, text: "99~5", range: "[94.0, 100.0]"),
        Example(kind: rating, text: "101", range: nil),
        Example(kind: rating, text: "-1", range: nil),
        Example(kind: rating, text: "1e1", range: nil),
        Example(kind: rating, text: "١٢", range: nil),
        Example(kind: rating, text: "nan", range: nil),
        Example(kind: rating, text: "70~80~90", range: nil),
        Example(kind: imdb, text: "75%", range: "[7.75, 7.75]"),
        Example(kind: imdb, text: "0%", range: "[1.0, 1.0]"),
        Example(kind: imdb, text: "101%", range: nil),
        Example(kind: imdb, text: "8k", range: nil),
        Example(kind: votes, text: "1.2M..2m", range: "[1200000.0, 2000000.0]"),
        Example(kind: votes, text: "10K", range: "[10000.0, 10000.0]"),
        Example(kind: votes, text: "9999999999", range: nil),
        Example(kind: runtime, text: "1h30m..2h", range: "[90.0, 120.0]"),
        Example(kind: runtime, text: "1h30", range: nil),
        Example(kind: runtime, text: "h", range: nil),
    ])
    func `reads a value`(_ example: Example) throws {
        let reader = try #require(RangeReader(example.kind))
        let comparator = try #require(Comparator(rawValue: example.comparator))
        switch reader.reading(of: example.text, comparator: comparator) {
        case .range(let range, let isReversed):
            #expect(range.description == example.range)
            #expect(!isReversed)
        case .anything: Issue.record("anything")
        case nil: #expect(example.range == nil)
        }
    }

    @Test(arguments: [
        ("[1990 TO 2000]", "[1990.0, 2000.0]"), ("{1990 TO 2000}", "(1990.0, 2000.0)"),
        ("[1990 TO 2000}", "[1990.0, 2000.0)"),
        ("[* TO 2000]", "(-∞, 2000.0]"), ("[ 1990 to * ]", "[1990.0, ∞)"), ("{1980s TO 2000s}", "(1989.0, 2000.0)"),
        ("[1990 2000]", nil), ("[]", nil), ("[1990 TO abc]", nil), ("[a TO 1990]", nil),
    ])
    func `reads a range in brackets`(text: String, range: String?) throws {
        let reader = try #require(RangeReader(.year))
        guard case .range(let found, _) = reader.reading(ofBracket: text) else {
            #expect(range == nil)
            return
        }
        #expect(found.description == range)
    }

    @Test(arguments: ["..", "*..*", "*"])
    func `takes no bound for any value`(text: String) throws {
        #expect(try #require(RangeReader(.year)).reading(of: text, comparator: .has) == .anything)
    }

    @Test func `turns a range that ends before it starts`() throws {
        let reader = try #require(RangeReader(.year))
        let turned = NumberRange(lower: NumberBound(1990), upper: NumberBound(2000))
        #expect(reader.reading(of: "2000..1990", comparator: .has) == .range(turned, isReversed: true))
    }
}
