/// What queries are drawn from: how often each word occurs, and some of the movies.
struct CorpusCensus {
    private static let sampleSize = 20_000

    private var frequencies: [String: Int] = [:]
    private var random = RandomSource(seed: CorpusGenerator.seed + 3)
    private var seen = 0
    /// A uniform sample of the movies.
    private(set) var sample: [SampledMovie] = []

    /// Counts a movie.
    mutating func add(_ movie: CorpusMovie) {
        let terms = TitleWords.terms(of: movie.title)
        for term in Set(terms) { frequencies[term, default: 0] += 1 }
        seen += 1
        let place = sample.count < Self.sampleSize ? sample.count : random.index(below: seen)
        guard place < Self.sampleSize, !terms.isEmpty else { return }
        let sampled = SampledMovie(terms: terms, genres: movie.genres, year: movie.year)
        if place == sample.count { sample.append(sampled) } else { sample[place] = sampled }
    }

    /// Plain words of four letters or more in at most ten titles, sorted.
    var rareTerms: [String] {
        frequencies.filter { $0.value <= 10 && $0.key.utf8.count >= 4 && TitleWords.isPlain($0.key) }.keys.sorted()
    }

    /// The hundred most frequent plain words, the most frequent first.
    var commonTerms: [String] {
        let plain = frequencies.filter { $0.key.utf8.count >= 2 && TitleWords.isPlain($0.key) }
        return plain.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(100).map(\.key)
    }
}

/// A movie that queries are made from.
struct SampledMovie {
    /// The words of its title, folded.
    let terms: [String]
    /// Its genres as the corpus spells them.
    let genres: [String]
    /// Its year.
    let year: Int
}
