import QueryLanguage
import TestSupport
import Testing

/// Regular expressions by themselves; what is said of those outside of the subset stands in `regexes.golden`.
@Suite struct RegexParserTests {
    @Test(arguments: [
        ("abc", "abc"), ("a|b|c", "a|b|c"), ("(a)", "a"), ("((ab)c)", "abc"), ("(a|(b|c))", "a|b|c"),
        ("(ab)*", "(ab)*"),
        ("(a)*", "a*"), ("a{1,}", "a+"), ("a{0,1}", "a?"), ("a{0,}", "a*"), ("a{2,2}", "a{2}"), ("[a]", "a"),
        ("[abc]", "[a-c]"), ("[^a]", "[^a]"), ("[z-]", "[\\-z]"), ("[^\\]]", "[^\\]]"), ("^a$", "a"), ("É", "é"),
        ("\\.\\*", "\\.\\*"), ("a(b|c)d", "a(b|c)d"), ("(a*)*", "(a*)*"), ("[.*]", "[*.]"), ("\\/", "\\/"),
    ])
    func `has one spelling`(_ text: String, _ spelling: String) throws {
        #expect(try #require(Self.regex(text)).description == spelling)
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `its spelling is read as the same`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet = [
            "a", "b", "É", "[", "]", "[^", "[a-", "(", ")", "|", "*", "+", "?", "{2}", "{1,3}", "\\.", ".", "-", "^",
        ]
        let count = Int.random(in: 1...12, using: &random)
        let text = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
        guard let regex = Self.regex(text) else { return }
        #expect(Self.regex(regex.description) == regex, "\(text)")
    }

    private static func regex(_ text: String) -> RegexSyntax? {
        let syntax = QueryFields.parser.parse("title:/\(text)/").syntax
        guard case .text(let clause) = syntax.kind, case .regex(let regex) = clause.match else { return nil }
        return regex
    }
}
