import Glibc
import MovieModel
import SearchIndex

/// A small index whose words are as skewed as those of real titles, the same on every machine.
struct MicroIndex: Sendable {
    /// The word of rank `number`, the first being the most frequent.
    static func word(_ number: Int) -> String {
        let syllables = [
            "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "ya",
        ]
        var rest = number + syllables.count
        var word = ""
        while rest > 0 {
            word += syllables[rest % syllables.count]
            rest /= syllables.count
        }
        return word
    }

    private static let movieCount = 50_000
    private static let wordCount = 20_000
    private static let genres = ["comedy", "crime", "drama", "horror", "sci-fi", "western"]

    /// The index, open.
    let index: CompiledIndex

    /// Compiles it to a file that is gone when the process ends.
    init() throws {
        let path = "/tmp/cmovie-micro-\(getpid()).cmx"
        let compiler = IndexCompiler(
            vocabulary: IndexVocabulary(genres: Genre.all.map(IndexGenre.init), providers: []),
            settings: IndexSettings(builtAt: 0, changeSequence: 0))
        var state: UInt64 = 1
        for number in 1...Self.movieCount {
            if let movie = Self.movie(number, &state) { compiler.add(movie) }
        }
        _ = try compiler.finish(writingTo: path)
        index = try CompiledIndex.open(path: path, verification: .everything)
        unlink(path)
    }

    private static func movie(_ number: Int, _ state: inout UInt64) -> IndexedMovie? {
        guard let id = MovieID(Int64(number)) else { return nil }
        let words = (0..<(1 + draw(5, &state))).map { _ in word(skewed(&state)) }
        var total = CRating(
            value: Double(draw(10_000, &state)) / 100, standardDeviation: 5, confidence: 0.5, contributions: [],
            prior: (share: 0.5, mean: 60))
        total.voteCount = draw(100_000, &state)
        total.providerCount = 1
        var movie = IndexedMovie(
            id: id, titles: [IndexedTitle(text: words.joined(separator: " "), kind: .display)],
            rating: MovieRating(total: total))
        movie.year = 1920 + draw(105, &state)
        movie.genres = [genres[draw(genres.count, &state)]]
        return movie
    }

    /// The rank of a word by Zipf's law, roughly: as many draws fall between 1 and 2 as between 2 and 4.
    private static func skewed(_ state: inout UInt64) -> Int {
        let share = Double(draw(1 << 20, &state)) / Double(1 << 20)
        return Int(pow(Double(wordCount), share)) - 1
    }

    private static func draw(_ count: Int, _ state: inout UInt64) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }
}
