import Testing

@testable import QueryLanguage

@Suite struct LexerTests {
    private func tokens(_ text: String) -> [Token] {
        Lexer.tokens(of: SourceText(text, maximumScalars: 512), fields: QueryFields.table)
    }

    @Test(arguments: [
        ("alien AND x-men", ["word", "keyword(and)", "word"]),
        ("-a - b -", ["minus", "word", "word", "word", "word"]),
        ("a-b --c", ["word", "word"]),
        ("+a !b c!", ["plus", "word", "bang", "word", "word"]),
        ("(a) b", ["open", "word", "close", "word"]),
        ("(a)^2", ["open", "word", "close(^2.0)"]),
        ("a || b && c", ["word", "keyword(or symbol)", "word", "keyword(and symbol)", "word"]),
        ("year:>=1990", ["field(year >=)", "word"]),
        ("year >= 1990", ["field(year >=)", "word"]),
        ("year > x", ["word", "word", "word"]),
        ("year: 1990", ["field(year :)", "word"]),
        ("year: genre:war", ["field(year :)", "field(genre :)", "word"]),
        ("year:[1990 TO 2000}", ["field(year :)", "bracket"]),
        ("year:[1990 year:[1990", ["field(year :)", "word", "field(year :)", "word"]),
        ("genre:(war OR year:1990)", ["field(genre :)", "open", "word", "keyword(or)", "word", "close"]),
        ("ganre:war", ["unknownField(glued)", "word"]),
        ("mission: impossible", ["unknownField", "word"]),
        ("mission:", ["word"]),
        ("15:17 a//b:c", ["word", "word"]),
        ("https://a", ["word"]),
        ("\\AND \\(a", ["word", "word"]),
        ("is:short has:imdb sort:-year", ["field(is :)", "word", "field(has :)", "word", "field(sort :)", "word"]),
    ])
    func `cuts a text into tokens`(text: String, kinds: [String]) {
        #expect(tokens(text).map(\.kind.description) == kinds)
    }

    @Test(arguments: [
        ("\"a b\"~2*^3", 2, true, 3.0), ("\"a b\"", 0, false, nil), ("“a b”*", 0, true, nil),
        ("\"a b\"~x", 0, false, nil),
        ("\"a b\"~99999999999999999999", 100, false, nil),
    ])
    func `reads what is glued to a phrase`(text: String, slop: Int, lastIsPrefix: Bool, boost: Double?) throws {
        guard case .quoted(let quoted)? = tokens(text).first?.kind else {
            Issue.record("no phrase")
            return
        }
        #expect(quoted.content == 1..<4)
        #expect(quoted.isTerminated)
        #expect(quoted.slop == slop)
        #expect(quoted.lastIsPrefix == lastIsPrefix)
        #expect(quoted.boost == boost)
    }

    @Test func `marks values and what is glued`() {
        let found = tokens("genre:\"science fiction\",horror alien")
        #expect(found.map(\.isValue) == [false, true, true, false])
        #expect(found.map(\.isGlued) == [false, true, true, false])
    }
}
