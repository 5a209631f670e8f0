import MovieModel
import SearchIndex

/// Makes cases from an index: movies drawn at random, each asked for by what people make of its titles.
///
/// The sample is uniform over all movies that have a year, the unknown with the famous, so that it flatters nobody. The
/// year is always typed behind the title.
struct CaseGenerator {
    private static let articles: Set<Substring> = ["the", "a", "an"]

    private let index: CompiledIndex
    private var random: SampleGenerator

    init(_ index: CompiledIndex, seed: UInt64) {
        self.index = index
        random = SampleGenerator(seed: seed)
    }

    /// The cases of so many movies, or of all if there are not so many.
    mutating func cases(_ movieCount: Int) throws -> [EvaluationCase] {
        let movies = try index.datedMovies.sorted().shuffled(using: &random).prefix(movieCount)
        var cases: [EvaluationCase] = []
        for movie in movies { cases += try self.cases(of: movie) }
        return cases
    }

    /// The cases of one movie, as far as its titles allow them.
    private mutating func cases(of movie: MovieID) throws -> [EvaluationCase] {
        let titles = try index.titles(of: movie)
        guard let year = try index.year(of: movie),
            let display = titles.first(where: { $0.kind == .display }) ?? titles.first
        else { return [] }
        let alternatives = titles.filter { $0.kind != .display && !$0.folded.isEmpty && $0.folded != display.folded }
        let plain = Self.withoutArticles(display.folded)
        let asked: [(category: String, title: String?, from: String)] = [
            ("exact title", display.text, ""),
            ("without punctuation, articles or diacritics", plain.isEmpty ? nil : plain, ""),
            ("one typo", Misspelling.of(display.folded, using: &random), ""),
        ]
        let alternative = alternatives.randomElement(using: &random)?.text
        return (asked + [("alternative title", alternative, alternative ?? "")]).compactMap { category, title, from in
            title.map { title in
                EvaluationCase(
                    query: "\(title) \(year)", title: display.text, year: year, category: category,
                    id: movie.description, askedTitle: from)
            }
        }
    }

    /// Folded words without articles, if any other word remains.
    private static func withoutArticles(_ folded: String) -> String {
        let words = folded.split(separator: " ")
        let kept = words.filter { !articles.contains($0) }
        return (kept.isEmpty ? words : kept).joined(separator: " ")
    }
}
