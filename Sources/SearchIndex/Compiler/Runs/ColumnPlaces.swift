import MovieModel

/// Where the columns stand among the values of a movie, looked up once.
struct ColumnPlaces {
    let rating, low, high, year, votes, runtime, spread, confidence, providerCount: Int?
    /// The place of each category's column.
    let categories: [(RatingCategory, Int?)]
    /// The places of each provider's value and votes.
    let providers: [ProviderID: (value: Int?, votes: Int?)]

    init(_ columns: ColumnBuilder, _ vocabulary: IndexVocabulary) {
        rating = columns.index(of: "rating")
        low = columns.index(of: "low")
        high = columns.index(of: "high")
        year = columns.index(of: "year")
        votes = columns.index(of: "votes")
        runtime = columns.index(of: "runtime")
        spread = columns.index(of: "spread")
        confidence = columns.index(of: "confidence")
        providerCount = columns.index(of: "providers")
        categories = RatingCategory.allCases.map { ($0, columns.index(of: $0.rawValue)) }
        providers = Dictionary(
            vocabulary.providers.map { provider in
                let code = provider.id.code
                return (provider.id, (columns.index(of: code), columns.index(of: "\(code).votes")))
            }, uniquingKeysWith: { first, _ in first })
    }
}
