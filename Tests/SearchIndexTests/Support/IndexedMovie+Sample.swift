import MovieModel
import SearchIndex
import Testing

extension IndexedMovie {
    /// A movie with a number, a display title and what decides its rank.
    static func sample(
        _ number: Int64, _ title: String, year: Int? = nil, votes: Int = 0, rating: Double = 60,
        original: String? = nil, aka: [String] = []
    ) throws -> IndexedMovie {
        var titles = [IndexedTitle(text: title, kind: .display)]
        if let original { titles.append(IndexedTitle(text: original, kind: .original)) }
        titles += aka.map { IndexedTitle(text: $0, kind: .alternative) }
        var movie = IndexedMovie(
            id: try #require(MovieID(number)), titles: titles,
            rating: .sample(rating, votes: votes, providers: votes > 0 ? 1 : 0))
        movie.year = year
        return movie
    }
}

extension MovieRating {
    /// A rating of that value and those counts.
    static func sample(_ value: Double, votes: Int, providers: Int) -> MovieRating {
        var total = CRating(
            value: value, standardDeviation: 4, confidence: 0.8, contributions: [], prior: (share: 1, mean: value))
        total.voteCount = votes
        total.providerCount = providers
        return MovieRating(total: total)
    }
}
