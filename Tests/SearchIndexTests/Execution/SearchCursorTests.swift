import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

@Suite struct SearchCursorTests {
    /// A cursor under relevance and one under columns.
    private static func cursors(_ fixture: IndexFixture) -> [SearchCursor] {
        [[], [SortKey(name: "year", descending: true), SortKey(name: "imdb", descending: false)]].compactMap { sort in
            fixture.search("the", limit: 1, sort: sort).next
        }
    }

    @Test func `its text form reads back`() throws {
        let fixture = try IndexFixture(FamousMovies.all())
        let cursors = Self.cursors(fixture)
        #expect(cursors.count == 2)
        for cursor in cursors {
            #expect(SearchCursor(cursor.text) == cursor)
            #expect(cursor.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") })
        }
    }

    @Test(arguments: [
        "", "~", "1", "2~7~r~0~0~0~0~0~1", "1~7~r~0~0~0~0~0", "1~-7~r~0~0~0~0~0~1", "1~7~x~0~0~0~0~0~1",
        "1~7~r~zz~0~0~0~0~1", "1~7~c~year~d~0~0~0~0", "1~7~c~year~up~0~0~0~0~1", "1~7~c~~d~0~0~0~0~1",
        "1~7~c~year~d~7ff8000000000000~0~0~0~1", "1~7~r~0~0~7ff8000000000000~0~0~1", "1~7~r~0~1ffffffff~0~0~0~1",
        "ffffffffffffffff", String(repeating: "~", count: 5_000),
    ])
    func `other text is no cursor`(_ text: String) {
        #expect(SearchCursor(text) == nil)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a made-up cursor gives matches, in order, or is refused`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try IndexFixture(FamousMovies.all())
        let query = QueryParser(fields: fixture.index.fields).parse("the")
        let known = Set(fixture.ids("the", limit: 100))
        let signs = Array("0123456789abcdef~rcd-ayer".unicodeScalars)
        for cursor in Self.cursors(fixture) {
            for _ in 0..<20 {
                var text = Array(cursor.text.unicodeScalars)
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    guard let place = text.indices.randomElement(using: &random) else { continue }
                    text[place] = signs.randomElement(using: &random) ?? "0"
                }
                guard let changed = SearchCursor(String(String.UnicodeScalarView(text))) else { continue }
                var request = SearchRequest(query: query, limit: 100)
                request.after = changed
                let result = fixture.index.found(request)
                #expect(result.total == known.count)
                #expect(known.isSuperset(of: result.hits.map(\.movieID.number)))
                #expect(Set(result.hits.map(\.movieID)).count == result.hits.count)
            }
        }
    }

    @Test func `another generation of the same movies goes on at the same place and says so`() throws {
        let movies = try FamousMovies.all()
        let fixture = try IndexFixture(movies)
        let path = fixture.directory.file("gen-000008.cmx")
        _ = try IndexFixture.compile(movies.reversed(), to: path)
        let next = try CompiledIndex.open(path: path, verification: .everything)
        let query = QueryParser(fields: next.fields).parse("the")
        for sort in [[], [SortKey(name: "year", descending: false)]] {
            let all = fixture.ids("the", limit: 100, sort: sort)
            var request = SearchRequest(query: query, limit: 100, sort: sort)
            request.after = fixture.search("the", limit: 2, sort: sort).next
            let rest = next.found(request)
            #expect(rest.hits.map(\.movieID.number) == Array(all.dropFirst(2)))
            #expect(rest.generationChanged)
        }
    }

    /// Among millions of votes, one more does not change the prior.
    @Test(arguments: [[], [SortKey(name: "year", descending: true)], [SortKey(name: "rating", descending: false)]])
    func `pages go on where movies have nearly the same votes`(_ sort: [SortKey]) throws {
        let movies = try (0..<40).map { number in
            try IndexedMovie.sample(
                Int64(number + 1), "The Same", year: 1990 + number / 20, votes: 3_000_000 + number,
                rating: Double(40 - number % 7))
        }
        let fixture = try IndexFixture(movies)
        let query = QueryParser(fields: fixture.index.fields).parse("the")
        var request = SearchRequest(query: query, limit: 1, sort: sort)
        var walked: [Int64] = []
        for _ in movies {
            let result = fixture.index.found(request)
            walked += result.hits.map(\.movieID.number)
            request.after = result.next
        }
        #expect(walked == fixture.ids("the", limit: 100, sort: sort))
    }
}
