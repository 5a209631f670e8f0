import MovieModel
import QueryLanguage
import Testing

@testable import SearchIndex

/// Queries as people type them, each with the film they mean.
@Suite struct FamousQueryTests {
    static let fixture = Result { try IndexFixture(try FamousMovies.all()) }

    @Test(arguments: [
        ("the matrix", 1), ("matrix", 1), ("matrix, the", 1), ("it", 3), ("up", 6), ("m", 8), ("heat", 9),
        ("heat 1972", 10),
        ("amelie", 11), ("wall-e", 12), ("walle", 12), ("godfather", 13), ("the godfather part 2", 14), ("dune", 15),
        ("dune 2021", 15), ("dune 1984", 16), ("rocky", 17), ("rocky 2", 18), ("сталкер", 19), ("stalker", 19),
        ("千と千尋の神隠し", 20), ("sen to chihiro no kamikakushi", 20), ("神隠し", 20), ("blade runner", 21),
        ("blade runner 2049", 22), ("class of 1984", 23), ("mission: impossible", 25), ("x-men", 27), ("xmen", 27),
        ("mash", 28), ("*batteries not included", 29), ("2001", 30), ("twelve monkeys", 31), ("seven 1995", 32),
        ("seven", 32), ("star wars", 34), ("fast and furious 2009", 36), ("oceans eleven 2001", 37), ("alien", 38),
        ("good the bad and the ugly", 40), ("halloween (1978)", 41), ("halloween 2018", 42),
        ("leon the professional", 43), ("them!", 44), ("tt0133093", 1), ("ridley scott", 38), ("god", 13),
    ])
    func `puts the film first`(_ query: String, _ expected: Int64) throws {
        #expect(try Self.fixture.get().ids(query).first == expected)
    }

    @Test(arguments: [
        ("the matrix", 0, "title", "The Matrix", [0..<3, 4..<10]),
        ("mission impossible", 1, "title", "Mission: Impossible", [0..<7, 9..<19]),
        ("rocky 2", 2, "title", "Rocky II", [0..<5, 6..<8]), ("сталкер", 0, "title", "Сталкер", [0..<7]),
        ("blade run", 6, "title", "Blade Runner", [0..<5, 6..<12]), ("ridley scott", 9, "director", "ridley", [0..<6]),
        ("star wars episode", 3, "title", "Star Wars: Episode IV - A New Hope", [0..<4, 5..<9, 11..<18]),
        ("new hope", 4, "title", "Star Wars: Episode IV - A New Hope", [26..<29, 30..<34]),
        ("ugly good", 5, "title", "The Good, the Bad and the Ugly", [4..<8, 26..<30]),
        ("director:scott alien", 1, "title", "Alien", [0..<5]),
    ])
    func `says what matched`(_ query: String, _ tier: Int, _ field: String, _ value: String, _ highlights: [Range<Int>])
        throws
    {
        let match = try Self.fixture.get().search(query).hits.first?.match
        #expect(match == HitMatch(tier: tier, field: field, value: value, highlights: highlights))
    }

    @Test func `a genre word also finds movies of the genre, titles first`() throws {
        let result = try Self.fixture.get().search("horror")
        #expect(result.hits.map(\.movieID.number) == [45, 38, 46])
        #expect(result.hits.map { $0.match?.field } == ["title", "genre", "genre"])
        #expect(result.diagnostics.map(\.code) == [.genreWord])
        #expect(result.diagnostics.first?.suggestion?.query == "genre:horror")
    }

    @Test func `facets are counted without their own choice`() throws {
        let result = try Self.fixture.get().search("genre:drama horror", facets: [.genre])
        #expect(result.total == 1)
        #expect(
            result.facets.first?.values == [
                FacetValueCount(code: "horror", label: "Horror", count: 2, isSelected: false),
                FacetValueCount(code: "drama", label: "Drama", count: 1, isSelected: true),
                FacetValueCount(code: "sci-fi", label: "Science fiction", count: 1, isSelected: false),
            ])
    }

    @Test(arguments: [
        ("rating:70..<80", FacetField.rating, 1, ["60 44", "70 1*", "80 1"]),
        ("rating>=70", .rating, 2, ["60 44", "70 1*", "80 1*", "90 0*"]),
        ("rating:70..<80,80..<90", .rating, 2, ["60 44", "70 1*", "80 1*"]),
        ("rating:71..79", .rating, 1, ["60 44", "70 1", "80 1"]),
        ("providers:1", .providers, 46, ["1 46*"]), ("providers:1,3 heat", .providers, 2, ["1 2*", "3 0*"]),
        ("year:1995,1972 heat", .year, 2, ["1972 1*", "1995 1*"]), ("year:1995 heat", .year, 1, ["1972 1", "1995 1*"]),
        ("year:1995 OR providers:1", .rating, 46, ["60 44", "70 1", "80 1"]),
    ])
    func `numbers are chosen by ranges`(_ query: String, _ facet: FacetField, _ total: Int, _ values: [String]) throws {
        let result = try Self.fixture.get().search(query, facets: [facet])
        #expect(result.total == total)
        let found = result.facets.first?.values.map { "\($0.code) \($0.count)\($0.isSelected ? "*" : "")" }
        #expect(found?.sorted() == values)
    }

    @Test(arguments: [
        ("year", "1995", 3), ("year", "1995.0", 0), ("year", "nan", 0), ("year", "", 0), ("decade", "1990", 6),
        ("decade", "9223372036854775807", 0), ("providers", "1", 46), ("providers", "-1", 0), ("rating", "70", 1),
        ("rating", "75", 0), ("rating", "-10", 0), ("nothing", "1", 0), ("genre", "1", 0),
    ])
    func `a code of numbers means its numbers, and any other text none`(_ field: String, _ code: String, _ total: Int)
        throws
    {
        let index = try Self.fixture.get().index
        #expect(try index.search(.facet(field: field, codes: [code])).total == total)
        #expect(try index.search(.facet(field: field, codes: [code, "x"], mode: .allOf)).total == 0)
    }

    @Test func `pages are parts of one order`() throws {
        let fixture = try Self.fixture.get()
        let all = fixture.search("the", limit: 100)
        let pages = stride(from: 0, to: all.total, by: 3).flatMap { fixture.search("the", offset: $0, limit: 3).hits }
        #expect(pages.map(\.movieID) == all.hits.map(\.movieID))
        #expect(fixture.search("the", offset: all.total, limit: 3).hits.isEmpty)
        #expect(fixture.search("the", offset: .max, limit: .max).total == all.total)
    }

    @Test func `the empty query finds everything by c-rating`() throws {
        let result = try Self.fixture.get().search("")
        #expect(result.total == 46)
        #expect(result.hits.prefix(2).map(\.movieID.number) == [1, 2])
        #expect(result.hits.allSatisfy { $0.match == nil })
    }

    @Test func `explains the plan and the rank`() throws {
        let result = try Self.fixture.get().search("heat 1995", explain: true)
        #expect(result.plan?.contains("words “heat”") == true)
        let steps = try #require(result.hits.first?.explanation).steps
        #expect(steps.prefix(4).map(\.value) == ["1", "as typed", "0.0", "equal"])
    }

    @Test func `looks movies up by identity`() throws {
        let index = try Self.fixture.get().index
        let id = try #require(ExternalID(namespace: "imdb", value: "tt0133093"))
        #expect(try index.movie(with: id)?.number == 1)
        #expect(try index.document(of: try #require(MovieID(46)))?.isEmpty == false)
        #expect(try index.document(of: try #require(MovieID(47))) == nil)
        #expect(try index.genreCounts.filter { $0.count > 0 }.map(\.code) == ["drama", "horror", "sci-fi"])
    }
}
