import CatalogStore
import MovieModel
import RatingModel

/// Makes one movie of what its records say: the title and genres to show, its year, and its c-rating.
///
/// Pure: the same records give the same movie, whichever order they arrived in.
struct MovieResolver {
    private let order: [ProviderID: Int]
    private let titles: TitleScore
    private let genres: GenreScore
    private let inputs: RatingInputs
    private let model: CRatingModel
    private let reliability: (ProviderID) -> Double

    /// Creates a resolver for these providers.
    init(providers: [ProviderDeclaration], parameters: RatingParameters = .seed) {
        let declared = Dictionary(uniqueKeysWithValues: providers.map { ($0.id, $0) })
        let trust = ProviderReliability(providers: providers, parameters: parameters)
        order = Dictionary(uniqueKeysWithValues: providers.enumerated().map { ($1.id, $0) })
        reliability = trust.reliability(of:)
        titles = TitleScore(reliability: reliability)
        genres = GenreScore(providers: declared, reliability: reliability)
        inputs = RatingInputs(providers: declared)
        model = CRatingModel(parameters: parameters.extended(by: providers))
    }

    /// The movie, or `nil` if no record gives it a title.
    func movie(from material: MovieMaterial) -> ResolvedMovie? {
        let records = material.records.sorted { sortKey($0) < sortKey($1) }
        let scored = titles.scores(of: records)
        // The first of equals, so that the order of providers decides and not chance.
        guard let display = scored.max(by: { $0.score < $1.score }) else { return nil }
        let originals = scored.filter { $0.stored.title.kind == .original }
        var movie = ResolvedMovie(
            id: material.movie, displayTitleID: display.stored.id, rating: model.rate(inputs.inputs(of: records)))
        movie.originalTitleID = originals.max { $0.score < $1.score }?.stored.id
        movie.titleScores = scored.map { .init(titleID: $0.stored.id, score: $0.score) }
        movie.genres = genres.genres(of: records)
        describe(&movie, by: records.map(\.record))
        return movie
    }

    /// What the most reliable provider that says anything of a kind says.
    private func describe(_ movie: inout ResolvedMovie, by records: [CanonicalRecord]) {
        let years = records.compactMap(\.year)
        movie.year = agreedYear(of: records)
        movie.yearRange = years.min().flatMap { low in years.max().map { low...$0 } }
        movie.runtime = records.lazy.compactMap(\.runtime).first
        movie.type = records.lazy.compactMap(\.type).first
        movie.languages = records.lazy.map(\.languages).first { !$0.isEmpty } ?? []
        movie.countries = records.lazy.map(\.countries).first { !$0.isEmpty } ?? []
        movie.isAdult = records.contains(where: \.isAdult)
    }

    /// The most reliable provider first; ties by the order of declaration, then the key.
    private func sortKey(_ record: MaterialRecord) -> (Double, Int, String) {
        (-reliability(record.provider), order[record.provider] ?? Int.max, record.key)
    }

    /// The year most of the reliability stands behind; the earliest of equals.
    private func agreedYear(of records: [CanonicalRecord]) -> Int? {
        var weights: [Int: Double] = [:]
        for record in records {
            if let year = record.year { weights[year, default: 0] += reliability(record.provider) }
        }
        return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
