import MovieModel
import SearchIndex

extension IndexedMovie {
    /// The numbers a movie has, by field.
    func modelValues(_ vocabulary: IndexVocabulary) -> [String: Double] {
        let total = rating.total
        var values: [String: Double] = [
            "rating": total.value, "low": total.low, "high": total.high, "votes": Double(total.voteCount),
            "providers": Double(total.providerCount), "confidence": (100 * total.confidence).rounded(),
            "added": Double(id.number),
        ]
        values["year"] = year.map(Double.init)
        values["runtime"] = runtime.map(Double.init)
        for category in RatingCategory.allCases {
            values[category.rawValue] = rating.categories[category]?.value ?? total.value
        }
        var shares: [Double] = []
        for rating in providerRatings {
            guard let provider = vocabulary.providers.first(where: { $0.id == rating.provider }) else { continue }
            values[provider.id.code] = rating.value
            values["\(provider.id.code).votes"] = rating.votes.map(Double.init)
            let (low, high) = (provider.scale.lowerBound, provider.scale.upperBound)
            shares.append((rating.value - low) / (high - low))
        }
        if let least = shares.min(), let most = shares.max(), shares.count > 1 {
            values["spread"] = (100 * (most - least)).rounded()
        }
        return values
    }

    /// The codes a movie has, by facet.
    var modelCodes: [String: [String]] {
        var codes = ["genre": genres, "lang": languages, "country": countries]
        if let year {
            codes["year"] = [String(year)]
            codes["decade"] = [String(year / 10 * 10)]
        }
        codes["providers"] = [String(rating.total.providerCount)]
        codes["rating"] = [String(min(90, Int(rating.total.value / 10) * 10))]
        return codes
    }

    /// The names of the flags that hold.
    var modelFlags: Set<String> {
        var flags: Set<String> = []
        let kind = type?.lowercased() ?? "movie"
        if isAdult { flags.insert("adult") }
        if kind.contains("short") || genres.contains("short") { flags.insert("short") }
        if kind.contains("series") || kind.contains("episode") { flags.insert("series") }
        if flags.isDisjoint(with: ["short", "series"]) { flags.insert("movie") }
        if rating.total.providerCount > 0, !rating.total.isInsufficient { flags.insert("rated") }
        for category in RatingCategory.allCases where rating.categories[category]?.isEstimated ?? true {
            flags.insert("estimated-\(category.rawValue)")
        }
        return flags
    }
}
