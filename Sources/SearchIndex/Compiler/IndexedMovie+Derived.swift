import MovieModel

extension IndexedMovie {
    /// Hands out the flags that hold.
    func forEachFlag(_ body: (MovieFlag) -> Void) {
        let type = type.map { $0.lowercased() } ?? "movie"
        let isShort = genres.contains("short") || (type != "movie" && type.contains("short"))
        let isSeries = type != "movie" && (type.contains("series") || type.contains("episode"))
        for flag in MovieFlag.allCases {
            let holds =
                switch flag {
                case .adult: isAdult
                case .short: isShort
                case .series: isSeries
                case .movie: !isShort && !isSeries
                case .rated: !rating.total.isInsufficient && rating.total.providerCount > 0
                case .estimatedPerformance: isEstimated(.performance)
                case .estimatedScreenplay: isEstimated(.screenplay)
                case .estimatedSoundtrack: isEstimated(.soundtrack)
                }
            if holds { body(flag) }
        }
    }

    /// Whether nobody rated that part apart.
    func isEstimated(_ category: RatingCategory) -> Bool { rating.categories[category]?.isEstimated ?? true }

    /// The part's rating, or the total where there is none.
    func value(of category: RatingCategory) -> Double { rating.categories[category]?.value ?? rating.total.value }

    /// The original language.
    var originalLanguage: String? { languages.first.map(LanguageNames.code(for:)) }

    /// The title in the movie's own language, where a provider says which that is.
    var originalTitle: String? { titles.first { $0.kind == .original }?.text }

    /// The display title.
    var displayTitle: String { titles.first { $0.kind == .display }?.text ?? titles.first?.text ?? "" }

    /// The largest minus the smallest provider rating, on 0…100, rounded; `nil` below two ratings.
    func spread(in vocabulary: IndexVocabulary) -> Int? {
        let shares = providerRatings.compactMap { rating -> Double? in
            guard let scale = vocabulary.providers.first(where: { $0.id == rating.provider })?.scale else { return nil }
            return UnitScore(rating.value, on: scale)?.value
        }
        guard shares.count > 1, let least = shares.min(), let most = shares.max() else { return nil }
        return Int((100 * (most - least)).rounded())
    }
}
