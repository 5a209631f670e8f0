import MovieModel
import SearchIndex

/// Compiles a benchmark corpus to an index in which a peer's query and ours have the same matches.
///
/// A peer splits titles at everything that is no letter and no digit; our analysis keeps `don't` one word. So whatever
/// is neither becomes a space before the title is compiled.
struct CorpusCompiler {
    /// What is compiled.
    let corpus: CorpusFile
    /// The bytes that the compiler may hold in memory.
    var memoryBudget = Limits.compileMemoryBytes

    private static let batchSize = 4_096

    /// Compiles to the file at `path`; also says how many nanoseconds of processor time the compiler took for it, which
    /// leaves out reading the corpus.
    func compile(to path: String) throws -> (statistics: IndexStatistics, compiling: Int) {
        let genres = try corpus.genres().map { IndexGenre(code: Self.code(ofGenre: $0), label: $0, aliases: []) }
        let compiler = IndexCompiler(
            vocabulary: IndexVocabulary(genres: genres, providers: []),
            settings: IndexSettings(builtAt: 0, changeSequence: 0, memoryBudget: memoryBudget),
            temporaryDirectory: Self.directory(of: path))
        var batch: [IndexedMovie] = []
        var compiling = 0
        try corpus.forEach { movie in
            guard let indexed = Self.indexed(movie) else { return }
            batch.append(indexed)
            guard batch.count == Self.batchSize else { return }
            compiling += Self.processorTime { Self.add(batch, to: compiler) }
            batch.removeAll(keepingCapacity: true)
        }
        compiling += Self.processorTime { Self.add(batch, to: compiler) }
        let start = MonotonicClock.processorNanoseconds()
        let statistics = try compiler.finish(writingTo: path)
        return (statistics, compiling + MonotonicClock.processorNanoseconds() - start)
    }

    /// Adds movies where they are, without a copy of each.
    private static func add(_ movies: [IndexedMovie], to compiler: IndexCompiler) {
        movies.withUnsafeBufferPointer { movies in
            for index in movies.indices { compiler.add(movies[index]) }
        }
    }

    /// Temporary files go where the index goes.
    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func processorTime(_ body: () -> Void) -> Int {
        let start = MonotonicClock.processorNanoseconds()
        body()
        return MonotonicClock.processorNanoseconds() - start
    }

    /// The code of a genre as a corpus spells it.
    static func code(ofGenre name: String) -> String { name.lowercased() }

    /// What the index holds of a movie, `nil` if its number is no identity.
    static func indexed(_ movie: CorpusMovie) -> IndexedMovie? {
        guard let id = MovieID(movie.id) else { return nil }
        var total = CRating(
            value: Double(movie.hundredths) / 100, standardDeviation: 0, confidence: 1, contributions: [],
            prior: (share: 0, mean: 0))
        total.providerCount = 1
        total.voteCount = movie.votes
        let title = IndexedTitle(text: spaced(movie.title), kind: .display)
        var indexed = IndexedMovie(id: id, titles: [title], rating: MovieRating(total: total))
        indexed.year = movie.year
        indexed.genres = movie.genres.map(code(ofGenre:))
        return indexed
    }

    /// The text with a space for whatever is no letter and no digit.
    private static func spaced(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || TitleWords.isKept(ascii: $0) }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isKept = scalar.isASCII ? TitleWords.isKept(ascii: UInt8(scalar.value)) : TitleWords.isKept(scalar)
            result.append(isKept ? scalar : " ")
        }
        return String(result)
    }
}
