import MovieModel
import QueryLanguage
import Testing

@testable import SearchIndex

@Suite struct SearchClauseTests {
    private static let years1995 = NumberRange(lower: NumberBound(1995), upper: NumberBound(1995))

    static let totals: [(SearchClause, Int)] = [
        (.everything, 46), (.nothing, 0), (.all([]), 46), (.any([]), 0), (.not(.words("the")), 39),
        (.words("star wars", forms: .typed), 2), (.words("starwars", forms: .typed), 0), (.words("starwars"), 2),
        (.words("rocky 2", forms: .typed), 0), (.words("rocky 2"), 1), (.words(""), 46),
        (.term(field: "title", "matrix"), 2), (.term(field: "genre", "horror"), 2),
        (.term(field: "director", "scott"), 2),
        (.term(field: "year", "1995"), 0), (.phrase("blade runner"), 2), (.phrase("runner blade"), 0),
        (.phrase("blade 2049", slop: 1), 1), (.phrase("star wa", lastIsPrefix: true), 2),
        (.phrase("千と千尋", kinds: [.original]), 1), (.phrase("千と千尋", kinds: [.display]), 0),
        (.phrase("rocky 2", forms: .typed), 0), (.prefix("matr"), 2), (.wildcard("s?ar"), 2),
        (.fuzzy("hewt", distance: 1), 2), (.fuzzy("jeat", distance: 1), 0),
        (.fuzzy("jeat", distance: 1, firstLetterFree: true), 2), (.fuzzy("haet", distance: 1), 2),
        (.fuzzy("haet", distance: 1, transpositions: false), 0), (.fuzzy("heat", distance: 0), 2),
        (.literalTitle("The Matrix"), 1), (.all([.literalTitle("Heat"), .range(field: "year", years1995)]), 1),
        (.facet(field: "genre", codes: ["horror", "drama"]), 2),
        (.facet(field: "genre", codes: ["horror", "drama"], mode: .allOf), 1), (.facet(field: "genre", codes: []), 0),
        (.range(field: "year", years1995), 3), (.presence(field: "year"), 46), (.flag("adult"), 0),
        (.identifier(namespace: "imdb", value: "tt0133093"), 1),
        (.any([.words("matrix"), .words("heat")]), 4), (.all([.words("matirx"), .not(.words("reloaded"))]), 1),
    ]

    @Test(arguments: totals)
    func `finds what it says`(_ clause: SearchClause, _ total: Int) throws {
        #expect(try PlannerTests.fixture.get().index.search(clause).total == total)
    }

    @Test func `a literal title comes in tier 0, near words in 7 and 8`() throws {
        let index = try PlannerTests.fixture.get().index
        #expect(try index.search(.literalTitle("Heat")).hits.map { $0.match?.tier } == [0, 0])
        #expect(try index.search(.fuzzy("hewt", distance: 2)).hits.first?.match?.tier == 7)
    }

    @Test func `a clause narrows a query's text`() throws {
        let fixture = try PlannerTests.fixture.get()
        var request = SearchRequest(query: QueryParser(fields: fixture.index.fields).parse("heat"))
        request.clause = .range(field: "year", Self.years1995)
        #expect(try fixture.index.search(request).hits.map(\.movieID.number) == [9])
    }

    @Test func `a short prefix stands for all its words, however many they are`() throws {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let count = Limits.termExpansions + 200
        let fixture = try IndexFixture(
            (0..<count).map { number in
                let word = "qu\(letters[number / 676])\(letters[number / 26 % 26])\(letters[number % 26])"
                return try .sample(Int64(number + 1), word, year: 2000 + number % 2, rating: Double(number % 97))
            })
        let even = NumberRange(lower: NumberBound(2000), upper: NumberBound(2000))
        var options = SearchOptions(limit: 100, sort: [SortKey(name: "rating", descending: true)])
        var found: [Int64] = []
        for offset in stride(from: 0, to: count, by: 100) {
            options.offset = offset
            found += try fixture.index.search(.prefix("qu"), options).hits.map(\.movieID.number)
        }
        #expect(Set(found).count == count)
        #expect(try fixture.index.search(.prefix("qu")).total == count)
        #expect(
            try fixture.index.search(.all([.prefix("qu"), .range(field: "year", even)])).total == count / 2)
    }
}
