import Testing

@testable import QueryLanguage

@Suite struct SourceTextTests {
    @Test func `takes backslashes off and remembers where they were`() {
        let source = SourceText("a\\\"b\\", maximumScalars: 512)
        #expect(source.text(0..<4) == "a\"b\\")
        #expect(source.letters.map(\.isLiteral) == [false, true, false, true])
        #expect(source.span(1..<2).scalars == 1..<3)
        #expect(source.written(1..<3) == "\\\"b")
    }

    @Test func `counts in scalars and in UTF-16`() {
        let source = SourceText("é𝔸👩‍🚀x", maximumScalars: 512)
        let last = source.letters.count - 1
        #expect(source.span(last..<(last + 1)) == Span(scalars: 5..<6, utf16: 8..<9))
        #expect(source.span(1..<2) == Span(scalars: 1..<2, utf16: 1..<3))
    }

    @Test func `gives an empty place at the end`() {
        let source = SourceText("ab", maximumScalars: 512)
        #expect(source.span(2..<2).scalars == 2..<2)
        #expect(SourceText("", maximumScalars: 512).span(0..<0).scalars == 0..<0)
    }

    @Test func `reads no more than it may`() {
        let source = SourceText("abcdef", maximumScalars: 4)
        #expect(source.text(0..<source.letters.count) == "abcd")
        #expect(source.excess == 4..<6)
        #expect(source.replacing(source.span(0..<1), with: "x") == "xbcdef")
    }
}
