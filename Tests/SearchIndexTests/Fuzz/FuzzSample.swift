import MovieModel
import SearchIndex

/// The movies of the index that fuzzing spoils: few, with something of everything.
///
/// The fuzz target and the tests that replay its findings share this file, so that an edit means the same to both.
enum FuzzSample {
    private static let titles = [
        "The Matrix", "The Matrix Reloaded", "Star Wars: Episode IV - A New Hope", "Star Trek", "M*A*S*H", "Se7en",
        "Léon: The Professional", "千と千尋の神隠し", "Сталкер", "Alien", "Aliens", "The Good, the Bad and the Ugly",
        "12 Monkeys", "Them!", "X-Men", "Fast & Furious", "L'avventura", "Heat", "The Heat", "It",
    ]

    /// Three hundred movies: lists of one document, in blocks and as bitmaps.
    static func movies() -> [IndexedMovie] {
        (1...300).compactMap { number in
            guard let id = MovieID(Int64(number)) else { return nil }
            let title = titles[number % titles.count] + (number < titles.count ? "" : " \(number % 37)")
            var titles = [IndexedTitle(text: title, kind: .display, language: number % 5 == 0 ? "en" : nil)]
            if number % 7 == 0 { titles.append(IndexedTitle(text: "Film \(number)", kind: .original, language: "de")) }
            if number % 11 == 0 { titles.append(IndexedTitle(text: "Der Film \(number)", kind: .alternative)) }
            var movie = IndexedMovie(id: id, titles: titles, rating: rating(number))
            movie.year = number % 13 == 0 ? nil : 1930 + number % 90
            movie.genres = [["horror"], ["drama", "comedy"], []][number % 3]
            movie.runtime = number % 4 == 0 ? nil : 60 + number % 120
            movie.languages = number % 2 == 0 ? ["en"] : ["de", "fr"]
            movie.countries = number % 6 == 0 ? ["US"] : []
            if number % 9 == 0 { movie.people = [IndexedPerson(name: "Ridley Scott", role: .director)] }
            if let id = ExternalID(namespace: "imdb", value: "tt\(1_000_000 + number)") { movie.externalIDs = [id] }
            return movie
        }
    }

    private static func rating(_ number: Int) -> MovieRating {
        var total = CRating(
            value: Double(number * 7919 % 1000) / 10, standardDeviation: 4, confidence: 0.5, contributions: [],
            prior: (share: 1, mean: 60))
        total.voteCount = number * 104_729 % 50_000
        total.providerCount = 1
        return MovieRating(total: total)
    }
}
