import MovieModel
import QueryLanguage
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

/// The walk led by a regular expression against a look at every term.
@Suite struct RegexAutomatonTests {
    private static let words = [
        "alien", "aliens", "allen", "albin", "alyen", "heat", "heart", "haat", "se7en", "oceans", "mash", "strasse",
        "amelie", "aab", "ab", "b", "сталкер",
    ]

    private static let examples: [(String, [String])] = [
        ("al.en", ["alien", "allen", "alyen"]), ("alien", ["alien"]), ("ali", []), ("Alien|HEAT", ["alien", "heat"]),
        ("aliens?", ["alien", "aliens"]), ("he?a+r?t", ["haat", "heart", "heat"]), ("a*b", ["aab", "ab", "b"]),
        ("a{1,2}b", ["aab", "ab"]), ("a{2}b", ["aab"]), ("(ab?)+", ["aab", "ab"]), ("[a-b]+", ["aab", "ab", "b"]),
        ("se[0-9]en", ["se7en"]), ("al[^il]en", ["alyen"]), ("ocean's", ["oceans"]), ("m\\*a\\*s\\*h", ["mash"]),
        ("straße", ["strasse"]), ("Amélie", ["amelie"]), ("[éa]melie", ["amelie"]), ("ст.*", ["сталкер"]),
        ("[а-я]+", ["сталкер"]), ("^alien$", ["alien"]), ("(x|)", []), ("q.*", []),
    ]

    @Test(arguments: examples)
    func `finds the words that fit`(_ example: (String, [String])) throws {
        let (regex, expected) = example
        let fixture = try Self.dictionary(of: Self.words)
        let found = Set(try Self.found("title:/\(regex)/", in: fixture))
        #expect(found == Set(expected))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `finds what matching one by one finds`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try IndexFixture(RandomCorpus.movies(20, using: &random))
        defer { withExtendedLifetime(fixture) {} }  // A dictionary does not keep its file mapped.
        let terms = Self.terms(of: fixture.index)
        for _ in 0..<40 {
            let text = "title:/\(RandomRegex.text(using: &random))/"
            guard let regex = Self.regex(text, fixture) else { continue }
            let expected = terms.filter { ModelRegex(regex).matches($0) }
            let found = try Self.found(text, in: fixture)
            #expect(found.sorted() == expected.sorted(), "\(text)")
        }
    }

    @Test func `takes no longer for what makes others try everything`() throws {
        let word = String(repeating: "a", count: 60)
        let fixture = try Self.dictionary(of: [word, word + "b"])
        #expect(try Self.found("title:/(a|a)*(a|aa)+(a*)*b/", in: fixture) == [word + "b"])
        #expect(try Self.found("title:/(a?){20}a{20}(.*)*(.+)+b/", in: fixture) == [word + "b"])
    }

    @Test func `expands to the most frequent words, and says so`() throws {
        let movies = try (0..<1_100).map { number in
            try IndexedMovie.sample(Int64(number + 1), "word\(number) shared", votes: number)
        }
        let fixture = try IndexFixture(movies)
        let result = fixture.search("title:/word[0-9]+/", limit: 0)
        #expect(result.total == Limits.termExpansions)
        #expect(result.diagnostics.map(\.code) == [.expansionLimit])
    }

    private static func regex(_ text: String, _ fixture: IndexFixture) -> RegexSyntax? {
        let syntax = QueryParser(fields: fixture.index.fields).parse(text).syntax
        guard case .text(let clause) = syntax.kind, case .regex(let regex) = clause.match else { return nil }
        return regex
    }

    private static func found(_ text: String, in fixture: IndexFixture) throws -> [String] {
        guard let regex = regex(text, fixture), let automaton = RegexAutomaton(regex) else { return [] }
        let terms = FieldTerms(dictionary: fixture.index.dictionary, field: .title)
        let found = terms.expansion(of: automaton).terms.map { fixture.index.dictionary.text(of: $0) }
        return withExtendedLifetime(fixture) { found }
    }

    private static func dictionary(of words: [String]) throws -> IndexFixture {
        try IndexFixture(
            words.enumerated().map { try IndexedMovie.sample(Int64($0.offset + 1), $0.element, votes: $0.offset) })
    }

    private static func terms(of index: CompiledIndex) -> [String] {
        var terms: [String] = []
        index.dictionary.visit(prefix: "", in: .title) { _, key in
            terms.append(String(decoding: key, as: UTF8.self))
            return true
        }
        return terms
    }
}
