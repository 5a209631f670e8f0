import CatalogStore
import MovieModel

/// The page of one movie: its titles, its ratings by provider, and where its c-rating comes from.
struct MoviePage: Page {
    static let template = "movie"

    /// A title and who gives it.
    struct TitleItem {
        let text: String
        let about: String
        let givenBy: String
    }

    /// A rating as its provider publishes it.
    struct RatingItem {
        let provider: String
        let what: String
        let value: String
        let scale: String
        let votes: String
    }

    /// One line of the sum that makes the c-rating.
    struct ShareItem {
        let provider: String
        let linear: String
        let calibrated: String
        let share: String
        let pull: String
    }

    /// The rating of one part of the movie.
    struct PartItem {
        let label: String
        let bar: RatingBar
        let isEstimated: Bool
    }

    /// A group of people with one role.
    struct PeopleItem {
        let role: String
        let names: String
    }

    let windowTitle: String
    let name: String
    let release: String?
    let otherName: String?
    let factLine: String
    let bar: RatingBar
    let confidence: String
    let isInsufficient: Bool
    let parts: [PartItem]
    let shares: [ShareItem]
    let ratings: [RatingItem]
    let titles: [TitleItem]
    let people: [PeopleItem]
    let keywordLine: String?
    let identityLine: String?

    /// Creates the page of a movie.
    init(_ detail: MovieDetail) {
        let movie = detail.movie
        let rating = movie.rating.total
        windowTitle = "\(movie.displayTitle) – C-Movie"
        name = movie.displayTitle
        release = movie.year.map(String.init)
        otherName = movie.originalTitle == movie.displayTitle ? nil : movie.originalTitle
        factLine = Self.facts(movie)
        bar = Self.bar(rating)
        confidence = "\(Int((rating.confidence * 100).rounded()))"
        isInsufficient = rating.isInsufficient
        parts = RatingCategory.allCases.compactMap { category in
            movie.rating.categories[category].map {
                PartItem(label: category.rawValue, bar: Self.bar($0), isEstimated: $0.isEstimated)
            }
        }
        shares = Self.shares(rating)
        ratings = detail.ratings.map(Self.rating)
        titles = movie.titles.map(Self.title)
        people = RecordPerson.Role.allCases.compactMap { Self.people(movie.people, $0) }
        keywordLine = movie.keywords.isEmpty ? nil : movie.keywords.joined(separator: ", ")
        identityLine = movie.externalIDs.isEmpty ? nil : movie.externalIDs.map(\.description).joined(separator: ", ")
    }

    private static func facts(_ movie: CatalogMovie) -> String {
        let genres = movie.genres.filter(\.isShown).map(\.genre.label)
        let runtime = movie.runtime.map { [Figure.duration(minutes: $0)] } ?? []
        return (genres + runtime + movie.countries + movie.languages).joined(separator: " · ")
    }

    private static func bar(_ rating: CRating) -> RatingBar {
        RatingBar(value: rating.value, low: rating.low, high: rating.high)
    }

    private static func shares(_ rating: CRating) -> [ShareItem] {
        let given = rating.contributions.map { contribution in
            ShareItem(
                provider: "\(contribution.provider) (\(contribution.family.rawValue))",
                linear: Figure.decimal(contribution.linear), calibrated: Figure.decimal(contribution.calibrated),
                share: percent(contribution.share), pull: signed(contribution.pull))
        }
        let prior = ShareItem(
            provider: "what movies are rated on the whole", linear: "–", calibrated: Figure.decimal(rating.priorMean),
            share: percent(rating.priorShare), pull: signed(rating.priorPull))
        return given + [prior]
    }

    private static func rating(_ detail: DetailRating) -> RatingItem {
        let rating = detail.rating
        let copied = rating.origin == rating.provider ? "" : " (from \(rating.origin))"
        return RatingItem(
            provider: rating.provider.code + copied,
            what: "\(rating.family.rawValue), \(rating.categoryLabel ?? "the whole movie")",
            value: Figure.short(rating.value),
            scale: "\(Figure.short(rating.scale.lowerBound)) to \(Figure.short(rating.scale.upperBound))",
            votes: rating.votes.map(Figure.grouped) ?? "–")
    }

    private static func title(_ title: CatalogTitle) -> TitleItem {
        let place = [title.language, title.region].compactMap(\.self)
        return TitleItem(
            text: title.text, about: ([title.kind.rawValue] + place).joined(separator: ", "),
            givenBy: title.providers.map(\.code).joined(separator: ", "))
    }

    private static func people(_ people: [RecordPerson], _ role: RecordPerson.Role) -> PeopleItem? {
        let names = people.filter { $0.role == role }.map(\.name)
        return names.isEmpty ? nil : PeopleItem(role: role.rawValue, names: names.joined(separator: ", "))
    }

    private static func percent(_ share: Double) -> String { Figure.decimal(share * 100) + " %" }

    private static func signed(_ points: Double) -> String { (points < 0 ? "" : "+") + Figure.decimal(points) }
}
