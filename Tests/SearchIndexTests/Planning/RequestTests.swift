import MovieModel
import QueryLanguage
import Testing

@testable import SearchIndex

/// Words that ask something about a movie, typed beside its title. All movies are made up.
@Suite struct RequestTests {
    static let fixture = Result {
        try IndexFixture([
            .sample(1, "The Glass Harbour", year: 1999, votes: 900_000),
            .sample(2, "Glass Harbour: The Movie", year: 2007, votes: 12),
            .sample(3, "Paper Lantern", year: 2004, votes: 400_000),
            .sample(4, "Movie Night at the Paper Lantern Cast Party", year: 2011, votes: 30),
            .sample(5, "Cast Adrift", year: 2001, votes: 250_000),
            .sample(6, "Adrift", year: 1987, votes: 90),
            .sample(7, "Oh", year: 2013, votes: 500_000),
            .sample(8, "Oh My, What a Movie", year: 2015, votes: 40),
            .sample(9, "Silver Orchard", year: 1990, votes: 300_000),
            .sample(10, "Silver Orchard", year: 2016, votes: 280_000),
            .sample(11, "Beyond the Silverline", year: 2012, votes: 800_000),
            .sample(12, "Silverlane", year: 2012, votes: 50),
            .sample(13, "The Long Blue Tram", year: 1978, votes: 100_000),
            .sample(14, "Marguerite Holloway: A Portrait", year: 2018, votes: 20),
            .sample(15, "Sequel", year: 2010, votes: 60),
            .sample(16, "Official Movie Guide", year: 2010, votes: 60),
        ])
    }

    struct Example: Sendable {
        var query: String
        var first: Int64?
        var relaxed: [String]
        var hint: Int?

        init(_ query: String, _ first: Int64?, _ relaxed: [String] = [], hint: Int? = nil) {
            (self.query, self.first, self.relaxed, self.hint) = (query, first, relaxed, hint)
        }
    }

    static let examples = [
        // A whole title inside.
        Example("who directed the glass harbour", 1, ["who", "directed"]),
        Example("cast of paper lantern", 3, ["cast", "of"]),
        Example("watch oh online", 7, ["watch", "online"]),
        Example("oh movie", 7, ["movie"]),
        Example("www paperlantern com", 3, ["www", "com"]),
        Example("paper lantern.com", 3, ["com"]),
        // The movie that has all words is not known well enough to be meant.
        Example("paper lantern movie", 3, ["movie"]),
        // What is all of a title, or is known as well, is taken at its word.
        Example("glass harbour the movie", 2),
        Example("cast adrift", 5),
        Example("cast adrift trailer", 5, ["trailer"]),
        Example("official movie guide", 16),
        Example("sequel", 15),
        Example("movie guide", 16),
        // A year becomes a hint.
        Example("silver orchard 2016 dvd", 10, ["dvd"], hint: 2016),
        Example("silver orchard 1990 dvd", 9, ["dvd"], hint: 1990),
        Example("trailer silver orchard 2016", 10, ["trailer"]),
        // With other spellings, and only if it must be.
        Example("papper lantren movie trailer", 3, ["movie", "trailer"]),
        Example("blue tram movie", 13, ["movie"]),
        // What asks nothing and is in no title is weighed.
        Example("paper lantern with marguerite holloway", 3, ["with", "marguerite", "holloway"]),
        Example("who plays marguerite in oh", 7, ["who", "plays", "marguerite", "in"]),
        Example("\"paper lantern\" trailer", nil),
    ]

    @Test(arguments: examples)
    func `finds the movie that is asked about`(_ example: Example) throws {
        let result = try Self.fixture.get().search(example.query)
        #expect(result.hits.first?.movieID.number == example.first, "\(example.query)")
        #expect(result.relaxed == example.relaxed, "\(example.query)")
        let hints = result.diagnostics.filter { $0.code == .yearHint }
        #expect(hints.count == (example.hint == nil ? 0 : 1), "\(example.query)")
    }

    @Test func `lets nothing go if the request forbids it`() throws {
        let fixture = try Self.fixture.get()
        for (text, total) in [("who directed the glass harbour", 0), ("paper lantern movie", 1)] {
            var request = SearchRequest(query: QueryParser(fields: fixture.index.fields).parse(text))
            request.relax = false
            #expect(try fixture.index.search(request).total == total, "\(text)")
        }
    }

    @Test func `says how the query reads without the words let go`() throws {
        let result = try Self.fixture.get().search("paper lantern.com trailer")
        let fixes = result.diagnostics.filter { $0.code == .relaxed }.map(\.suggestion?.query)
        #expect(fixes == ["paper lantern. trailer", "paper lantern.com"])
    }

    @Test func `titles that are all of a corrected query come before parts of others`() throws {
        let result = try Self.fixture.get().search("silverlne")
        #expect(result.hits.map(\.movieID.number) == [12, 11])
        #expect(result.hits.compactMap { $0.match?.tier } == [7, 7])
    }

    @Test(arguments: [
        ("thelongbluetram", 13), ("cast of thelongbluetram", 13), ("paperlantern", 3), ("longbluetrams", 0),
    ])
    func `finds words typed without spaces`(_ query: String, _ first: Int64) throws {
        #expect(try Self.fixture.get().search(query).hits.first?.movieID.number ?? 0 == first)
    }

    @Test func `no word is both a request and a tie`() {
        #expect(RequestWords.words.isDisjoint(with: RequestWords.ties))
        for word in RequestWords.words { #expect(RequestWords.contains(word), "\(word)") }
        for word in ["paper", "lantern", "", "moviee"] { #expect(!RequestWords.contains(word)) }
        #expect(RequestWords.year("1999") == 1999)
        for word in ["199", "19999", "1799", "l999"] { #expect(RequestWords.year(word) == nil) }
    }
}
