import MovieModel
import Testing

@testable import cmovie

@Suite struct ConfigurationTests {
    @Test func `every built-in provider reads without an error`() throws {
        let providers = try BuiltInProviders.all()
        #expect(providers.map(\.id.code) == BuiltInProviders.texts.map(\.code))
        for provider in providers { #expect(provider.licence != nil && provider.attribution != nil) }
    }

    @Test func `a source takes what it does not say from the built-in one of its name`() throws {
        let provider = try #require(
            try load(
                """
                providers:
                  imdb:
                    sources:
                      basics: { location: a/title.basics.tsv }
                      more: { like: basics, location: [b.csv.gz, "https://example.org/c"], format: csv }
                """
            ).first)
        #expect(provider.name == "IMDb")
        #expect(provider.sources.map(\.name) == ["basics", "more"])
        #expect(provider.sources[0].locations == ["/home/a/title.basics.tsv"])
        #expect(provider.sources[0].format.layout == .delimited(.tsv))
        #expect(provider.sources[1].locations == ["/home/b.csv.gz", "https://example.org/c"])
        #expect(provider.sources[1].format.layout == .delimited(.csv))
        #expect(provider.sources[1].fields == provider.sources[0].fields)
    }

    @Test func `a provider of the user's own is declared in full`() throws {
        let provider = try #require(
            try load(
                """
                providers:
                  reeldesk:
                    name: The Reel Desk
                    family: critic
                    scale: 0..5
                    genres: { Scary: { horror: 0.7, thriller: 0.3 }, Misc: {} }
                    categories: { acting: performance, effects: {} }
                    sources:
                      feed:
                        location: feed.xml
                        format: { type: xml, path: feed/review }
                        key: "@id"
                        fields:
                          titles: [{ text: title, kind: display }]
                          year: { pick: released, parse: year }
                          ratings:
                            - { each: parts/part, value: "@score", category: "@name", zero: missing }
                """
            ).first)
        #expect(provider.family == .critic)
        #expect(provider.scale == 0...5)
        #expect(provider.genres(for: "SCARY")?.map(\.weight) == [0.7, 0.3])
        #expect(provider.genres(for: "misc") == [])
        #expect(provider.genres(for: "nobody knows") == nil)
        #expect(provider.categories(for: "Acting")?.map(\.value) == [.performance])
        let rule = try #require(provider.sources[0].fields.ratings.first)
        #expect(rule.isZeroMissing)
        #expect(rule.category == FieldExpression(path: try #require(FieldPath("@name"))))
    }

    @Test func `the steps of an expression keep their written order`() throws {
        let provider = try #require(
            try load(
                """
                providers:
                  tmdb:
                    sources:
                      movies:
                        location: x
                        key: { pick: id, strip: "tt", parse: integer }
                        fields:
                          genres: [{ pick: genres, parse: python }, name]
                          year: { first: [{ pick: a, parse: year }, b] }
                """
            ).first)
        let source = provider.sources[0]
        let path = { (text: String) in try #require(FieldPath(text)) }
        #expect(source.key.steps == [.pick(try path("id")), .strip("tt"), .parse(.integer)])
        #expect(
            source.fields.genres?.steps == [.pick(try path("genres")), .parse(.python), .pick(try path("name"))])
    }

    @Test(arguments: [
        ("providers:\n  imdb:\n    surces: {}", 3, "unknown key; expected one of name"),
        ("providers:\n  imdb:\n    surces: {}", 3, "did you mean sources?"),
        ("providers:\n  IMDb: {}", 2, "a provider's code is"),
        ("providrs: {}", 1, "did you mean providers?"),
        ("providers: [\n", 2, "is no YAML"),
        ("providers:\n  imdb:\n    scale: 10..1\n", 3, "expected a scale such as 1..10"),
        ("providers:\n  imdb:\n    family: crowd\n", 3, "expected one of audience, critic, user"),
        ("providers:\n  imdb:\n    sources:\n      basics: {}\n", 3, "location is missing"),
        ("providers:\n  imdb:\n    sources:\n      x: { location: a }\n", 4, "format is missing"),
        (
            "providers:\n  imdb:\n    sources:\n      x: { like: movies, location: a }\n", 4,
            "expected a built-in source"
        ),
        (
            "providers:\n  imdb:\n    sources:\n      basics:\n        format: { type: csv, path: a }\n", 5,
            "only json and xml"
        ),
        (
            "providers:\n  imdb:\n    sources:\n      basics:\n        format: xml\n        location: a\n", 5,
            "needs a path"
        ),
        ("providers:\n  imdb:\n    sources:\n      basics:\n        key: { pick: 'a[b' }\n", 5, "expected a path"),
        ("providers:\n  imdb:\n    sources:\n      basics:\n        key: { parse: yaer }\n", 5, "did you mean year?"),
        ("providers:\n  imdb:\n    genres: { Scary: horrible }\n", 3, "expected a genre such as"),
        ("{}", 1, "providers is missing"),
    ])
    func `an error names its line and what was expected`(text: String, line: Int, problem: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try load(text) }
        #expect(error?.problem.contains(problem) == true, "\(error?.description ?? "")")
        #expect(error?.line == line)
        #expect(error?.description.hasPrefix("cmovie.yaml") == true)
    }

    @Test(arguments: [("", 256), ("index:\n", 256), ("index: { memory_mb: 64 }\n", 64)])
    func `the memory for the index is set in mebibytes`(text: String, megabytes: Int) throws {
        let text = text + "providers: {}\n"
        #expect(try Configuration.indexMemory(in: text, file: "cmovie.yaml") == megabytes << 20)
    }

    @Test(arguments: [
        ("index: { memory_mb: 0 }\n", "expected 1 to 1048576"), ("index: { memory_mb: x }\n", "a whole number"),
        ("index: { memory: 1 }\n", "expected one of memory_mb"),
    ])
    func `a wrong memory setting is named`(text: String, problem: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try Configuration.indexMemory(in: text, file: "cmovie.yaml")
        }
        #expect(error?.problem.contains(problem) == true, "\(error?.description ?? "")")
    }

    private func load(_ text: String) throws -> [ProviderDeclaration] {
        try Configuration.providers(in: text, file: "cmovie.yaml", directory: "/home")
    }
}
