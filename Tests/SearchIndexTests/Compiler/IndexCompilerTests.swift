import Foundation
import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

@Suite struct IndexCompilerTests {
    @Test(arguments: 0..<5 as Range<UInt64>)
    func `the same movies give the same bytes in any order`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = RandomCorpus.movies(60, using: &random)
        let directory = try TemporaryDirectory()
        _ = try IndexFixture.compile(movies, to: directory.file("a"))
        _ = try IndexFixture.compile(movies.shuffled(using: &random), to: directory.file("b"))
        #expect(try directory.bytes(of: "a") == directory.bytes(of: "b"))
    }

    @Test func `documents are numbered by static rank`() throws {
        let movies = [
            try IndexedMovie.sample(1, "A", year: 1990, votes: 10, rating: 50),
            try IndexedMovie.sample(2, "B", year: 1990, votes: 10, rating: 70),
            try IndexedMovie.sample(3, "C", year: 1990, votes: 99, rating: 10),
            try IndexedMovie.sample(4, "D", year: 1991, votes: 10, rating: 50),
            try IndexedMovie.sample(5, "E", year: 1991, votes: 10, rating: 50),
        ]
        let index = try IndexFixture(movies).index
        #expect((0..<5).map { index.movies.number(of: $0) } == [3, 2, 4, 5, 1])
    }

    @Test func `the later of two movies with one id counts`() throws {
        let fixture = try IndexFixture([try .sample(1, "Old"), try .sample(1, "New"), try .sample(2, "Other")])
        #expect(fixture.index.statistics.movieCount == 2)
        #expect(fixture.ids("old").isEmpty)
        #expect(fixture.ids("new") == [1])
        try fixture.index.check()
    }

    @Test func `an index of nothing answers with nothing`() throws {
        let fixture = try IndexFixture([])
        try fixture.index.check()
        #expect(fixture.search("heat", facets: FacetField.allCases).total == 0)
        #expect(fixture.search("").total == 0)
        #expect(fixture.search("-heat sort:-year").total == 0)
    }

    @Test func `long lists are packed in blocks and common ones are bitmaps`() throws {
        let movies = try (1...2500).map { number -> IndexedMovie in
            var title = "Film \(number)"
            if number % 30 == 0 { title += " Rare" }
            return try .sample(Int64(number), title, votes: number)
        }
        let fixture = try IndexFixture(movies)
        try fixture.index.check()
        #expect(fixture.search("film").total == 2500)
        #expect(fixture.search("rare").total == 83)
        #expect(fixture.ids("rare 1500 -nothing") == [1500])
        #expect(fixture.ids("film rare 60").first == 60)
        #expect(fixture.ids("\"2400 rare\"") == [2400])
        #expect(fixture.ids("\"rare 2400\"").isEmpty)
        #expect(fixture.search("film*").total == 2500)
        let numbers = fixture.search("*1?3*")
        #expect(numbers.total == movies.count { $0.titles[0].text.wholeMatch(of: /Film .*1.3.*/) != nil })
    }

    @Test func `a title that repeats itself is matched in bounded time`() throws {
        let title = Array(repeating: "la", count: 340).joined(separator: " ")
        let fixture = try IndexFixture([try .sample(1, title), try .sample(2, "La La Land")])
        let query = Array(repeating: "la", count: 60).joined(separator: " ")
        #expect(fixture.ids("\"\(query)\"~9") == [1])
        #expect(fixture.search(query).hits.map { $0.match?.tier } == [3, 5])
        #expect(fixture.ids("la la land").first == 2)
    }

    @Test func `counts what it holds`() throws {
        let fixture = try IndexFixture(try FamousMovies.all())
        let statistics = fixture.index.statistics
        #expect(statistics.movieCount == 46)
        #expect(statistics.titleCount == 52)
        #expect(statistics.builtAt == 1_790_000_000)
        #expect(statistics.changeSequence == 42)
        #expect(statistics.sections.map(\.name).sorted() == SectionKind.allCases.map(\.name).sorted())
        #expect(fixture.index.generation == 7)
        #expect(fixture.index.fields.field(named: "i")?.name == "imdb")
    }
}
