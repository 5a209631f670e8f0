import MovieModel
import QueryLanguage
import Testing

@testable import SearchIndex

/// What becomes of queries that find too little as typed.
@Suite struct PlannerTests {
    static let fixture = Result { try IndexFixture(try FamousMovies.all()) }

    static let findings: [(String, [Int64], [Int])] = [
        ("godfahter", [13, 14], [7, 7]), ("matirx", [1, 2], [7, 7]), ("kodfather", [13, 14], [8, 8]),
        ("latrix", [], []), ("starwars", [34, 35], [2, 7]), ("mat rix", [1, 2], [2, 7]), ("alien", [38, 39], [0, 6]),
        ("matrix trailer", [1, 2], [1, 3]), ("alien godfather", [13, 14, 38, 39], [10, 10, 10, 10]),
        ("\"alien godfather\"", [], []), ("alien title:godfather", [], []), ("2002", [], []),
        ("2002 odyssey", [30], [4]),
        ("heat -godfahter", [9, 10], [1, 1]), ("matirx~0", [], []), ("title:matirx", [1, 2], [7, 7]),
        ("matirx~2 reloaded", [2], [7]), ("original:stalke~1", [], []), ("aka:sevan~1", [32], [7]),
        ("director:rindley~1", [38, 21], [9, 9]), ("qqq xyzzy", [], []),
        ("(godfahter OR rocky) -part", [17, 18, 13], [1, 3, 7]),
    ]

    @Test(arguments: findings)
    func `finds what was meant, below what was typed`(_ finding: (String, [Int64], [Int])) throws {
        let (query, ids, tiers) = finding
        let result = try Self.fixture.get().search(query)
        #expect(Set(result.hits.map(\.movieID.number)) == Set(ids))
        #expect(result.hits.compactMap { $0.match?.tier } == tiers)
        #expect(result.total == ids.count)
    }

    static let changes: [(String, [String], [String], String?)] = [
        ("godfahter", [], ["godfahter > godfather"], "godfather"),
        ("Godfahter^2 genre:drama", [], ["Godfahter > godfather"], "godfather^2 genre:drama"),
        ("starwars", [], ["starwars > star wars"], "star wars"), ("mat rix", [], ["mat rix > matrix"], "matrix"),
        ("title:matirx", [], ["matirx > matrix"], "title:matrix"),
        ("matrix trailer", ["trailer"], [], nil), ("qqq matirx", ["qqq"], ["matirx > matrix"], "qqq matrix"),
        ("alien godfather", ["alien"], [], nil), ("alien", [], [], nil), ("matirx~1", [], [], nil),
    ]

    @Test(arguments: changes)
    func `names what it changed`(_ query: String, _ relaxed: [String], _ corrections: [String], _ meant: String?) throws
    {
        let result = try Self.fixture.get().search(query)
        #expect(result.relaxed == relaxed)
        #expect(result.corrections.map { "\($0.from) > \($0.to)" } == corrections)
        #expect(result.didYouMean == meant)
        let reported = result.diagnostics.filter { $0.code == .relaxed || $0.code == .typoCorrected }
        #expect(reported.count == relaxed.count + corrections.count)
    }

    @Test func `requests may forbid it`() throws {
        let fixture = try Self.fixture.get()
        for (text, typo, relax, total) in [
            ("godfahter", TypoMode.off, true, 0), ("starwars", .off, true, 0), ("matirx~1", .off, false, 2),
            ("matrix trailer", .auto, false, 0), ("alien godfather", .auto, false, 0), ("rocky", .always, true, 2),
        ] {
            var request = SearchRequest(query: QueryParser(fields: fixture.index.fields).parse(text))
            (request.typo, request.relax) = (typo, relax)
            #expect(try fixture.index.search(request).total == total, "\(text)")
        }
    }

    @Test(arguments: ["godfahter", "alien godfather", "matrix trailer", "the mattrix", "starwars"])
    func `totals are the same on every page`(_ query: String) throws {
        let fixture = try Self.fixture.get()
        let whole = fixture.search(query)
        for offset in 0..<5 {
            let page = fixture.search(query, offset: offset, limit: 1, sort: offset % 2 == 0 ? [] : whole.ratingFirst)
            #expect(page.total == whole.total)
        }
    }

    @Test(arguments: ["ganre:horror 1979", "horror:ganre", "year:horror"])
    func `no genre is proposed inside text that looks like a field`(_ query: String) throws {
        let codes = try Self.fixture.get().search(query).diagnostics.map(\.code)
        #expect(!codes.contains(.genreWord))
    }

    @Test func `says which rewrites changed a plan`() throws {
        let plan = try #require(try Self.fixture.get().search("godfahter trailer", explain: true).plan)
        #expect(plan.contains("typos of absent words"))
        #expect(plan.contains("let go: trailer"))
        #expect(plan.contains("corrected: godfahter to godfather"))
        #expect(
            (PlanRewrite.reading + PlanRewrite.widening).map(\.name) == [
                "names", "genre words", "completions", "typos asked for", "typos of absent words", "typos of all words",
                "spaces", "several spaces",
            ])
    }
}

extension SearchResult {
    fileprivate var ratingFirst: [SortKey] { [SortKey(name: "rating", descending: true)] }
}
