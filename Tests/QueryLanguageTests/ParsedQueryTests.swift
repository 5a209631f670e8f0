import QueryLanguage
import Testing

@Suite struct ParsedQueryTests {
    @Test(arguments: [
        ("alien", "(word alien)"),
        ("Alien x-men", "(and (word Alien) (word x-men))"),
        ("a b OR -c", "(or (and (word a) (word b)) (not (word c)))"),
        ("(a OR (b OR c)) (d e)", "(and (or (word a) (word b) (word c)) (word d) (word e))"),
        (
            "\"the  thing\"~1* alie* ma*n !heat",
            "(and (phrase the thing ~1 *) (prefix alie) (wildcard ma*n) (exact heat in title))"
        ),
        ("cast:weav*^2 alien~0", "(and (prefix weav in cast ^2.0) (word alien ~0))"),
        ("genre:horror,sf genre:war+drama", "(and (facet genre anyOf horror sci-fi) (facet genre allOf war drama))"),
        (
            "genre!=war year>1990 imdb:8..9",
            "(and (not (facet genre anyOf war)) (range year (1990.0, ∞)) (range imdb [8.0, 9.0]))"
        ),
        ("has:mc missing:votes is:short not:adult", "(and (has metacritic) (missing votes) (is short) (not adult))"),
        ("tt0133093 id:603", "(and (id imdb tt0133093) (id any 603))"),
        ("genre:xyzzy", "(nothing genre xyzzy)"),
        ("", "(everything)"),
        ("sort:-rating *", "(everything)"),
    ])
    func `builds the simplest tree`(text: String, tree: String) {
        #expect(QueryFields.parser.parse(text).syntax.description == tree)
    }

    @Test func `keeps the word of a hint in the second tree`() {
        let query = QueryFields.parser.parse("blade runner 2049 genre:sf")
        #expect(query.yearHint?.year == 2049)
        #expect(query.yearHint?.span.scalars == 13..<17)
        #expect(query.syntax.description == "(and (word blade) (word runner) (facet genre anyOf sci-fi))")
        #expect(
            query.syntaxWithHint.description
                == "(and (word blade) (word runner) (word 2049) (facet genre anyOf sci-fi))")
    }

    @Test func `has one tree without a hint`() {
        let query = QueryFields.parser.parse("alien genre:horror")
        #expect(query.yearHint == nil)
        #expect(query.syntaxWithHint == query.syntax)
    }

    @Test func `keeps the text as it was given`() {
        let text = "  Matrix,\u{0}  The\u{301} "
        #expect(Array(QueryFields.parser.parse(text).text.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `places every node in the text`() throws {
        let query = QueryFields.parser.parse("𝔸 genre:horror (b OR c)")
        guard case .and(let operands) = query.syntax.kind else {
            Issue.record("not a conjunction")
            return
        }
        #expect(operands.map(\.span.scalars) == [0..<1, 2..<14, 15..<23])
        #expect(operands.map(\.span.utf16) == [0..<2, 3..<15, 16..<24])
    }

    @Test(arguments: [
        ("genre:horror alien 1979 OR", false), ("ganre:horror", true), ("mission: impossible", false),
        ("year:abc", true),
        ("(alien", false), ("genre:horor", true), ("a*", true),
    ])
    func `tells strict mode what to refuse`(text: String, isRefused: Bool) {
        let query = QueryFields.parser.parse(text)
        #expect(query.hasErrors == isRefused)
        #expect(query.strictErrors.allSatisfy { $0.severity == .error })
    }

    @Test(arguments: [
        ("alien", true), ("genre:horror", false), ("-alien", false), ("genre:horror (year:1979 OR alien)", true),
        ("", false),
        ("director:scott", true), ("tt0133093", false),
    ])
    func `knows whether words have to match`(text: String, hasText: Bool) {
        #expect(QueryFields.parser.parse(text).hasText == hasText)
    }

    @Test func `reads the sort parameter`() {
        let (keys, unknown) = QueryFields.parser.sortKeys("-rating, year:desc,title-asc,score,,xyzzy")
        #expect(
            keys == [
                SortKey(name: "rating", descending: true), SortKey(name: "year", descending: true),
                SortKey(name: "title", descending: false), SortKey(name: "rating", descending: false),
            ])
        #expect(unknown == ["xyzzy"])
    }

    @Test func `reports every code it can find, and leaves the others to the engine`() throws {
        let texts = [
            "ganre:x", "year:abc", "genre:xyzzy", "\"a", "(a", "a)", "genre:", "year:2000..1990", "a |", "a OR", "+a",
            "a b OR c",
            "a*", String(repeating: "a", count: 513), String(repeating: "(", count: 33),
            String(repeating: "a ", count: 65), "sort:year,-year", "alien 1979",
        ]
        let found = Set(texts.flatMap { QueryFields.parser.parse($0).diagnostics.map(\.code) })
        let elsewhere: Set<Diagnostic.Code> = [.expansionLimit, .relaxed, .typoCorrected, .genreWord]
        #expect(found.union(elsewhere) == Set(Diagnostic.Code.allCases))
        #expect(found.isDisjoint(with: elsewhere))
    }
}
