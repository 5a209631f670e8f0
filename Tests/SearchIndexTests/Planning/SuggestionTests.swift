import MovieModel
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

@Suite struct SuggestionTests {
    static let fixture = Result { try IndexFixture(try FamousMovies.all()) }

    @Test(arguments: [
        ("matr", ["The Matrix", "The Matrix Reloaded"]), ("the matr", ["The Matrix", "The Matrix Reloaded"]),
        ("godf", ["The Godfather", "The Godfather Part II"]), ("blade r", ["Blade Runner", "Blade Runner 2049"]),
        ("runner", ["Blade Runner", "Blade Runner 2049"]), ("千", ["千と千尋の神隠し"]), ("", []), ("!", []),
        ("haloween", ["Halloween"]), ("hallowe", ["Halloween"]),
    ])
    func `suggests titles, the best known first`(_ text: String, _ expected: [String]) throws {
        let found = try Self.fixture.get().index.suggestions(for: text).map(\.text)
        #expect(Array(found.prefix(expected.count)) == expected)
        #expect(Set(found.map { Folding.folded($0) }).count == found.count)
    }

    @Test func `marks what was typed`() throws {
        let suggestions = try Self.fixture.get().index.suggestions(for: "blade ru", limit: 1)
        #expect(suggestions.map(\.highlights) == [[0..<5, 6..<12]])
    }

    /// Words of many scripts, some of which begin or go on alike.
    private static let words = [
        "The", "A", "An", "Star", "Stars", "Starship", "Wars", "War", "of", "and", "The", "Théâtre", "Thé", "Amélie",
        "Ameland", "WALL·E", "X-Men", "Ocean's", "Oceans", "M", "II", "2", "1984", "L'Avventura", "Ærø", "Straße",
        "Сталкер", "Стая", "千と千尋の神隠し", "神隠し", "スター", "스타", "스타워즈", "สตาร์", "Ωμέγα", "حرب النجوم",
        "מלחמת", "सितारा", "Ёлки", "İstanbul",
    ]

    private static func movies(_ count: Int, using random: inout SeededGenerator) throws -> [IndexedMovie] {
        try (1...Int64(count)).map { number in
            func title() -> String {
                (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                    .joined(separator: Int.random(in: 0..<6, using: &random) == 0 ? ": " : " ")
            }
            return try IndexedMovie.sample(
                number, title(), votes: [0, 5, 90, 90, 4_000, 70_000].randomElement(using: &random) ?? 0,
                original: Int.random(in: 0..<3, using: &random) == 0 ? title() : nil,
                aka: (0..<Int.random(in: 0...2, using: &random)).map { _ in title() })
        }
    }

    /// The beginning of a title or of a word in it, now and then with another case, article or letter.
    private static func typed(_ movies: [IndexedMovie], using random: inout SeededGenerator) -> String {
        let title = movies.randomElement(using: &random)?.titles.randomElement(using: &random)?.text ?? ""
        let words = title.split(separator: " ").map(String.init)
        let text = words.suffix(Int.random(in: 1...max(1, words.count), using: &random)).joined(separator: " ")
        let scalars = text.unicodeScalars.prefix(Int.random(in: 1...12, using: &random))
        let beginning = String(String.UnicodeScalarView(scalars))
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "the " + beginning
        case 1: return beginning.uppercased()
        case 2: return beginning + ["e", " w", " ", "-", "\u{301}"][Int.random(in: 0..<5, using: &random)]
        case 3: return RandomQuery.misspelled(using: &random)
        default: return beginning
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `agrees with a look at every title`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = try Self.movies(Int.random(in: 1...300, using: &random), using: &random)
        let index = try IndexFixture(movies).index
        let model = SuggestionModel(model: SlowModel(movies, vocabulary: .sample))
        for _ in 0..<100 {
            let typed = Self.typed(movies, using: &random)
            let limit = Int.random(in: 0...12, using: &random)
            let found = try index.suggestions(for: typed, limit: limit)
            let lines = found.map { SuggestionModel.Line(movie: $0.movieID.number, text: $0.text) }
            guard lines == model.suggestions(typed, limit: min(10, limit)) else {
                let expected = model.suggestions(typed, limit: min(10, limit))
                Issue.record("seed \(seed), “\(typed)”, \(limit): engine \(lines), model \(expected)")
                return
            }
            #expect(Set(found.map(\.movieID)).count == found.count)
            #expect(Set(found.map { Folding.folded($0.text) }).count == found.count)
        }
    }

    @Test func `stored titles and looked up ones are the same`() throws {
        var random = SeededGenerator(seed: 77)
        let index = try IndexFixture(Self.movies(2_000, using: &random)).index
        var storedCount = 0
        for text in ["s", "st", "star", "the", "t", "a", "m", "x", "千", "ст", "th", "oc", "wall", "w", "ta"] {
            let typed = try #require(TypedBeginning(text))
            let looked = TitleFinder(index: index, typed: typed).titles(10)
            let found = try index.suggestions(for: text)
            #expect(found.map(\.text) == looked.map { index.titles.text($0.number) }, "\(text)")
            if typed.storedKey.flatMap({ index.prefixTops.suggestedTitles($0) }) != nil { storedCount += 1 }
        }
        #expect(storedCount > 8)
    }

    @Test(arguments: [
        ("matr", "matr"), ("the matr", "matr"), ("the", "the"), ("the t", nil), ("the a b", nil), ("a the x", nil),
        ("a i", "i"), ("an", "an"),
    ])
    func `an article in front is left out where titles are stored`(_ text: String, _ key: String?) throws {
        let typed = try #require(TypedBeginning(text))
        #expect(typed.storedKey.map { String(decoding: $0, as: UTF8.self) } == key)
    }
}
