import Decoding
import MovieModel
import Testing

@testable import Normalization

struct NormalizerTests {
    /// Two sources of one shape, of which `first` is declared first.
    private func twoSources() throws -> Normalizer {
        let sources = ["first", "second"].map { name in
            SourceDeclaration.example(name, .jsonLines) {
                $0.titles = [TitleRule(text: "title", kind: .display)]
                $0.year = "year"
                $0.runtime = "runtime"
                $0.type = "type"
                $0.genres = "genres"
                $0.keywords = "keywords"
                $0.languages = "languages"
                $0.ids = ["tmdb": "tmdb", "imdb": "imdb"]
                $0.isAdult = "adult"
                var rating = RatingRule(value: "rating")
                rating.votes = "votes"
                $0.ratings = [rating]
                $0.people = [PersonRule(name: "cast", role: .cast)]
            }
        }
        return try Normalizer(provider: .example("example", sources))
    }

    @Test func `lets the source declared first win and unites lists in order`() throws {
        let record = try twoSources().canonicalRecord(
            key: "1",
            parts: [
                RawPartInput(
                    "second",
                    #"""
                    {"title":["B","A"],"year":"2001","type":"movie","genres":["War","Drama"],"rating":"9","votes":"2",
                    "cast":["Two","One"],"tmdb":"8","adult":"true"}
                    """#),
                RawPartInput(
                    "first",
                    #"""
                    {"title":"A","year":"2000","runtime":"90","genres":["Drama"],"rating":"7","cast":["One"],
                    "imdb":"tt1","tmdb":"7"}
                    """#),
            ])
        #expect(record.titleLines == ["display A", "display B"])
        #expect(record.year == 2000)
        #expect(record.runtime == 90)
        #expect(record.type == "movie")
        #expect(record.genreLabels == ["Drama", "War"])
        #expect(record.ratingLines == ["example audience 7.0 of 0.0...10.0"])
        #expect(record.peopleLines == ["cast 0 One", "cast 1 Two"])
        #expect(record.externalIDs.map(\.description) == ["imdb/tt1", "tmdb/7", "tmdb/8"])
        #expect(record.isAdult)
    }

    @Test func `ignores parts of sources no longer declared`() throws {
        let record = try twoSources().canonicalRecord(
            key: "1", parts: [RawPartInput("gone", "not even JSON"), RawPartInput("first", #"{"title":"A"}"#)])
        #expect(record.titleLines == ["display A"])
    }

    @Test func `accepts a record without a title`() throws {
        let record = try twoSources().canonicalRecord(
            key: "1", parts: [RawPartInput("first", #"{"title":" ","rating":"7"}"#)])
        #expect(record.titles.isEmpty)
        #expect(record.ratings.count == 1)
    }

    @Test(
        arguments: [
            ("1869", nil), ("1870", 1870), ("2100", 2100), ("2115", nil), ("1999.0", 1999), ("soon", nil), ("", nil),
        ] as [(String, Int?)])
    func `drops a year that cannot be and keeps the record`(year: String, expected: Int?) throws {
        let record = try twoSources().canonicalRecord(
            key: "1", parts: [RawPartInput("first", #"{"title":"A","year":"\#(year)"}"#)])
        #expect(record.year == expected)
        #expect(record.titles.count == 1)
    }

    @Test func `takes an impossible year of the first source from the second`() throws {
        let record = try twoSources().canonicalRecord(
            key: "1", parts: [RawPartInput("first", #"{"year":"2115"}"#), RawPartInput("second", #"{"year":"2015"}"#)])
        #expect(record.year == 2015)
    }

    @Test(arguments: ["0", "unknown", "N/A", "none", " "])
    func `takes no word for a missing identity as one`(text: String) throws {
        let record = try twoSources().canonicalRecord(
            key: "1", parts: [RawPartInput("first", #"{"tmdb":"\#(text)"}"#)])
        #expect(record.externalIDs.isEmpty)
    }

    @Test func `adds its own key where the provider has a namespace`() throws {
        var provider = try ProviderDeclaration.example("example", [.example("movies", .jsonLines) { _ in }])
        provider.namespace = "ours"
        let record = try Normalizer(provider: provider).canonicalRecord(key: "42", parts: [])
        #expect(record.externalIDs.map(\.description) == ["ours/42"])
    }

    @Test func `refuses a provider with two sources of one name`() throws {
        let source = SourceDeclaration.example("twice", .jsonLines) { _ in }
        let provider = try ProviderDeclaration.example("example", [source, source])
        let error = #expect(throws: NormalizationError.self) { try Normalizer(provider: provider) }
        #expect(
            error?.description
                == "provider example declares two sources named twice; each needs a name of its own")
    }

    @Test func `names the place of a part it refuses`() throws {
        var part = RawPartInput("first", "{")
        part.place = RecordPlace(file: "movies.ndjson", line: 12, byteOffset: 300, byteCount: 1)
        let rejection = #expect(throws: Rejection.self) {
            try twoSources().canonicalRecord(key: "1", parts: [part])
        }
        #expect(rejection?.place?.description.hasPrefix("movies.ndjson:12") == true)
    }

    @Test func `decodes parts of many files each by its own columns`() throws {
        let source = SourceDeclaration.example("movies", .delimited(.csv)) {
            $0.titles = [TitleRule(text: "title", kind: .display)]
        }
        let normalizer = try Normalizer(provider: .example("example", [source]))
        for round in 0..<3 {
            for file in 0..<20 {
                let columns = (0..<file).map { "c\($0)" } + ["title"]
                let text = String(repeating: ",", count: file) + "T\(file)"
                let part = RawPartInput("movies", text, columns: columns)
                let record = try normalizer.canonicalRecord(key: "1", parts: [part])
                #expect(record.titleLines == ["display T\(file)"], "round \(round)")
            }
        }
    }

    @Test func `keeps no more titles, people and keywords than a record may have`() throws {
        let list = (0..<1000).map { "\"n\($0)\"" }.joined(separator: ",")
        let record = try twoSources().canonicalRecord(
            key: "1", parts: [RawPartInput("first", #"{"title":[\#(list)],"cast":[\#(list)],"keywords":[\#(list)]}"#)])
        #expect(record.titles.count == Limits.titlesPerRecord)
        #expect(record.people.count == Limits.peoplePerRecord)
        #expect(record.keywords.count == Limits.keywordsPerRecord)
        #expect(record.people.last?.order == Limits.peoplePerRecord - 1)
    }
}
