import Glibc

/// Expands a list of real movies to any number of movies of the same statistical shape.
///
/// The first movies are the real ones in a fixed shuffle. The others have titles of ``TitleWriter``, and length, year and
/// genres of one real movie together, so that skew, co-occurrence and the growth of the vocabulary stay as they are.
/// Ratings and votes that the list lacks are drawn; the score is a shrunk mean with a bonus for votes.
struct CorpusGenerator {
    private let seeds: [SeedMovie]
    private let model: TitleModel
    private let genreLists: [[String]]

    static let seed: UInt64 = 20_261_122
    private static let newestYear = 2026

    /// Prepares to draw from `movies`.
    init(_ movies: [SeedMovie]) {
        var random = RandomSource(seed: Self.seed)
        seeds = movies.sorted { ($0.title, $0.year, $0.original) < ($1.title, $1.year, $1.original) }
            .shuffled(using: &random)
        model = TitleModel(seeds)
        genreLists = seeds.map(\.genres).filter { !$0.isEmpty }
    }

    /// Calls `body` with each of `count` movies. A shorter corpus is the beginning of a longer one.
    func forEach(count: Int, _ body: (CorpusMovie) throws -> Void) rethrows {
        guard !seeds.isEmpty else { return }
        var random = RandomSource(seed: Self.seed + 1)
        var writer = TitleWriter(model)
        for number in 0..<count {
            let movie = number < seeds.count ? seeds[number] : made(&writer, &random)
            try body(finished(movie, id: number + 1, &random))
        }
    }

    private func made(_ writer: inout TitleWriter, _ random: inout RandomSource) -> SeedMovie {
        let number = random.index(below: seeds.count)
        var movie = seeds[number]
        movie.title = writer.title(length: model.titles[number].count, &random)
        if random.unit() < 0.7 { movie.original = movie.title }
        movie.year = min(max(movie.year + random.index(below: 7) - 3, 1900), Self.newestYear)
        movie.rating = nil
        movie.votes = nil
        return movie
    }

    private func finished(_ movie: SeedMovie, id: Int, _ random: inout RandomSource) -> CorpusMovie {
        let genres = movie.genres.isEmpty ? random.element(of: genreLists) ?? ["Drama"] : movie.genres
        let votes = movie.votes ?? Int(exp(random.normal(mean: 4.2, deviation: 2))) + 5
        let rating = movie.rating ?? min(max(random.normal(mean: 6.25, deviation: 1.25), 1), 10)
        return CorpusMovie(
            id: Int64(id), title: movie.title, original: movie.original, year: movie.year, genres: genres,
            hundredths: Self.hundredths(rating: rating, votes: Double(votes)), votes: votes)
    }

    private static func hundredths(rating: Double, votes: Double) -> Int {
        let (mean, weight) = (6.3, 50.0)
        let shrunk = 10 * (votes * rating + weight * mean) / (votes + weight) + 4 * (log10(votes + 1) - 2)
        return Int((min(max(shrunk, 0), 100) * 100).rounded())
    }
}
