import MovieModel
import SearchIndex
import TestSupport

/// Movies drawn at random from few words, so that queries meet them in every way.
enum RandomCorpus {
    static let words = [
        "The", "Matrix", "Alien", "Aliens", "Heat", "Rocky", "II", "2", "Two", "X-Men", "Xmen", "Men", "Star", "Wars",
        "War", "WALL·E", "Amélie", "Love", "Сталкер", "Stalker", "千と千尋の神隠し", "神隠し", "Horror", "Science",
        "Fiction", "A", "Man", "Part", "Vol", "1984", "1980", "L'Avventura", "It", "M", "Ocean's", "Twenty", "One", "&",
        "스타워즈", "สตาร์", "Ωμέγα", "حرب", "सितारा",
    ]
    private static let joints = [" ", " ", " ", " ", ": ", " - ", ", ", "-", " or "]
    private static let names = ["Ridley Scott", "Michael Mann", "Andrei Tarkovsky", "Star Mann", "Amélie Rocky"]
    private static let keywords = ["time travel", "love", "space war"]
    private static let genres = ["horror", "sci-fi", "drama", "war", "film-noir"]

    /// Movies with distinct ids in no order.
    static func movies(_ count: Int, using random: inout SeededGenerator) -> [IndexedMovie] {
        Array(1...Int64(count)).shuffled(using: &random).compactMap { movie($0, using: &random) }
    }

    private static func movie(_ number: Int64, using random: inout SeededGenerator) -> IndexedMovie? {
        guard let id = MovieID(number) else { return nil }
        let votes = [0, 3, 3, 50, 1000, 90_000, 2_000_000, 2_000_001].randomElement(using: &random) ?? 0
        var titles = [IndexedTitle(text: title(using: &random), kind: .display)]
        if Bool.random(using: &random) { titles.append(IndexedTitle(text: title(using: &random), kind: .original)) }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            titles.append(IndexedTitle(text: title(using: &random), kind: .alternative))
        }
        if Int.random(in: 0..<8, using: &random) == 0 {
            titles.append(IndexedTitle(text: title(using: &random), kind: .working))
        }
        // One text may be of several kinds.
        if Int.random(in: 0..<8, using: &random) == 0, let other = titles.randomElement(using: &random) {
            titles.append(IndexedTitle(text: other.text, kind: Bool.random(using: &random) ? .original : .alternative))
        }
        let rating = Double(Int.random(in: 400...900, using: &random)) / 10
        var movie = IndexedMovie(
            id: id, titles: titles,
            rating: MovieRating.sample(rating, votes: votes, providers: votes > 0 ? 1 : 0))
        if Int.random(in: 0..<6, using: &random) > 0 { movie.year = Int.random(in: 1978...1985, using: &random) }
        movie.genres = genres.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        if Bool.random(using: &random) { movie.runtime = Int.random(in: 60...200, using: &random) }
        movie.languages = Bool.random(using: &random) ? ["en"] : ["ja", "ru"]
        movie.countries = Bool.random(using: &random) ? ["US"] : []
        movie.isAdult = Int.random(in: 0..<5, using: &random) == 0
        movie.type = ["movie", "short", "tvSeries"].randomElement(using: &random)
        for category in RatingCategory.allCases where Int.random(in: 0..<3, using: &random) == 0 {
            let value = Double(Int.random(in: 400...900, using: &random)) / 10
            movie.rating.categories[category] = MovieRating.sample(value, votes: votes, providers: 1).total
        }
        addPeople(to: &movie, using: &random)
        addRatings(to: &movie, using: &random)
        return movie
    }

    private static func title(using random: inout SeededGenerator) -> String {
        var title = words.randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            title += (joints.randomElement(using: &random) ?? " ") + (words.randomElement(using: &random) ?? "")
        }
        return title
    }

    private static func addPeople(to movie: inout IndexedMovie, using random: inout SeededGenerator) {
        for role in RecordPerson.Role.allCases where Int.random(in: 0..<3, using: &random) == 0 {
            movie.people.append(IndexedPerson(name: names.randomElement(using: &random) ?? "", role: role))
        }
        movie.keywords = keywords.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
    }

    private static func addRatings(to movie: inout IndexedMovie, using random: inout SeededGenerator) {
        for code in ["imdb", "rt", "tmdb"] where Bool.random(using: &random) {
            guard let provider = ProviderID(code) else { continue }
            let value =
                code == "rt"
                ? Double(Int.random(in: 0...100, using: &random))
                : Double(Int.random(in: 10...100, using: &random)) / 10
            movie.providerRatings.append(
                IndexedProviderRating(
                    provider: provider, value: value,
                    votes: Bool.random(using: &random) ? Int.random(in: 1...9999, using: &random) : nil))
        }
        if let id = ExternalID(namespace: "imdb", value: "tt000\(1000 + movie.id.number)") { movie.externalIDs = [id] }
    }
}
