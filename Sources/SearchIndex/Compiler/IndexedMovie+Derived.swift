import MovieModel

extension IndexedMovie {
    /// Hands out the flags that hold, each with its place among all.
    func forEachFlag(_ categories: CategoryValues, _ body: (_ place: Int, MovieFlag) -> Void) {
        let type = type.flatMap { $0 == "movie" ? nil : $0.lowercased() }
        let isShort = genres.contains("short") || type?.contains("short") ?? false
        let isSeries = type.map { $0.contains("series") || $0.contains("episode") } ?? false
        for (place, flag) in MovieFlag.allCases.enumerated() {
            let holds =
                switch flag {
                case .adult: isAdult
                case .short: isShort
                case .series: isSeries
                case .movie: !isShort && !isSeries
                case .rated: !rating.total.isInsufficient && rating.total.providerCount > 0
                case .estimatedPerformance: categories.isEstimated(.performance)
                case .estimatedScreenplay: categories.isEstimated(.screenplay)
                case .estimatedSoundtrack: categories.isEstimated(.soundtrack)
                }
            if holds { body(place, flag) }
        }
    }

    /// The original language.
    var originalLanguage: String? { languages.first.map(LanguageNames.code(for:)) }

    /// The title in the movie's own language, where a provider says which that is.
    var originalTitle: String? { titles.first { $0.kind == .original }?.text }

    /// The display title.
    var displayTitle: String { titles.first { $0.kind == .display }?.text ?? titles.first?.text ?? "" }

    /// The largest minus the smallest provider rating, on 0…100, rounded; `nil` below two ratings.
    func spread(in vocabulary: IndexVocabulary) -> Int? {
        guard providerRatings.count > 1 else { return nil }
        let shares = providerRatings.compactMap { rating -> Double? in
            guard let scale = vocabulary.providers.first(where: { $0.id == rating.provider })?.scale else { return nil }
            return UnitScore(rating.value, on: scale)?.value
        }
        guard shares.count > 1, let least = shares.min(), let most = shares.max() else { return nil }
        return Int((100 * (most - least)).rounded())
    }
}
